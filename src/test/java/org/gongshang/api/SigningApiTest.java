package org.gongshang.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongshang.ApplicationTest;
import org.gongshang.Journey;
import org.gongshang.Walk;
import org.gongshang.people.DemoPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Programs ask others to sign, sign and take back as the pages do. */
@ApplicationTest
class SigningApiTest {

  private static final String APPROVER = "zhoumin";
  private static final String SIGNER = "liuyang";
  private static final String OTHER = "hejianjun";

  @Autowired ApplicationContext context;
  @Autowired Walk walk;
  @Autowired JdbcTemplate sql;
  @Autowired MockMvc mvc;

  private String matter;
  private String task;

  @BeforeEach
  void a_project_waits_for_approval() {
    Journey journey = new Journey(context);
    matter = journey.aNeedIsAccepted();
    journey.theCouncilAdoptsIt(matter);
    journey.theNoticeEnds();
    journey.theProjectIsPlanned(matter);
    task = "/api/v1/tasks/" + walk.task(APPROVER, "project-approve", matter).taskId();
  }

  private ResultActions read(String login, String path) throws Exception {
    return call(login, get(path));
  }

  private ResultActions send(String login, String path, String body, String key) throws Exception {
    return call(
        login,
        post(path)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .header("Idempotency-Key", key));
  }

  private ResultActions call(String login, MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.with(httpBasic(login, DemoPeople.PASSWORD)));
  }

  private static String body(ResultActions answer) throws Exception {
    return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  private void ask(String name) throws Exception {
    String found = body(read(APPROVER, task + "/signers?q=" + name).andExpect(status().isOk()));
    List<String> to = JsonPath.read(found, "$.choices[?(@.name=='" + name + "')].to");
    String key = Walk.key();
    for (int time = 0; time < 2; time++) {
      send(APPROVER, task + "/signers", "{\"to\":\"" + to.get(0) + "\",\"words\":\"请看\"}", key)
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.outcome").value("asked"));
    }
  }

  private String seen() throws Exception {
    return JsonPath.read(body(read(SIGNER, task + "/signature")), "$.seen");
  }

  private static String agreed(String seen) {
    return "{\"stance\":\"agree\",\"opinion\":\"预算合适\",\"name\":\"刘洋\",\"confirmed\":true,\"seen\":\""
        + seen
        + "\"}";
  }

  @Test
  void whoever_is_asked_reads_what_there_is_and_signs_it() throws Exception {
    ask("刘洋");
    read(SIGNER, task + "/signature")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.subject").value(matter))
        .andExpect(jsonPath("$.askedBy").value("周敏"))
        .andExpect(jsonPath("$.words").value("请看"))
        .andExpect(jsonPath("$.story").isNotEmpty());
    String seen = seen();
    String key = Walk.key();
    for (int time = 0; time < 2; time++) {
      send(SIGNER, task + "/signature", agreed(seen), key)
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.outcome").value("signed"));
    }
    read(APPROVER, task + "/signers")
        .andExpect(jsonPath("$.signers[0].state").value("agree"))
        .andExpect(jsonPath("$.signers[0].signature").isNumber());
    read(SIGNER, task + "/signature").andExpect(status().isConflict());
    read(OTHER, task + "/signature").andExpect(status().isNotFound());
  }

  @Test
  void nothing_is_signed_that_was_not_read() throws Exception {
    ask("刘洋");
    String seen = seen();
    ask("何建军");
    for (String stale : List.of(seen, "", "x~1~2")) {
      send(SIGNER, task + "/signature", agreed(stale), Walk.key())
          .andExpect(status().isConflict())
          .andExpect(jsonPath("$.detail").value(containsString("新内容")));
    }
    send(SIGNER, task + "/signature", agreed(seen()), Walk.key()).andExpect(status().isOk());
  }

  @Test
  void whoever_is_taken_off_is_told_so_and_reads_no_more() throws Exception {
    ask("刘洋");
    String seen = seen();
    int signer = JsonPath.read(body(read(APPROVER, task + "/signers")), "$.signers[0].id");
    String removal = task + "/signers/" + signer + "/removal";
    send(APPROVER, removal, "{\"reason\":\"他出差了\"}", Walk.key()).andExpect(status().isOk());
    send(SIGNER, task + "/signature", agreed(seen), Walk.key())
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value(containsString("减签")));
    read(SIGNER, "/api/v1/matters/" + matter).andExpect(status().isNotFound());
  }

  @Test
  void what_can_never_be_taken_back_is_not_said_to_be_begun() throws Exception {
    String placed = done("deliberation-place", "wangjianguo");
    send("wangjianguo", placed + "/take-back", "{\"reason\":\"错\"}", Walk.key())
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.detail").value("这种任务交上去以后不能撤回。"));
    String planned = done("project-plan", "lixiaowen");
    send("lixiaowen", planned + "/take-back", "{\"reason\":\"错\"}", Walk.key())
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.outcome").value("takenBack"));
  }

  private String done(String form, String login) {
    return "/api/v1/tasks/"
        + sql.queryForObject(
            "select l.task_id from action_log l join account a on a.id = l.account_id"
                + " where l.form_id = ? and a.login = ? and l.business_key = ?",
            String.class,
            form,
            login,
            matter);
  }

  @Test
  void an_office_is_named_with_its_council() throws Exception {
    read("wangjianguo", "/api/v1/delegations")
        .andExpect(status().isOk())
        .andExpect(
            jsonPath("$.offices[?(@.role=='convener')].council").value(hasItem("枣营北里社区议事会")));
  }
}
