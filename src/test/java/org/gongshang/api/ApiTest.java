package org.gongshang.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.gongshang.ApplicationTest;
import org.gongshang.people.DemoPeople;
import org.gongshang.workflow.engine.Engine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class ApiTest {

  private static final String COMMUNITY = "110105012022";
  private static final String RESIDENT = "sunli";
  private static final String CLERK = "lixiaowen";
  private static final String CLERK_ELSEWHERE = "tianjing";
  private static final String BODY = "单元门口的路灯坏了三天，晚上老人出门看不见台阶。";
  private static final MediaType PROBLEM = MediaType.APPLICATION_PROBLEM_JSON;

  @Autowired MockMvc mvc;
  @Autowired Engine engine;

  @Test
  void aNeedBecomesAMatterWithATaskForTheClerkOfThePlace() throws Exception {
    String matter = newMatter();

    call(CLERK, get("/api/v1/tasks/" + taskOf(matter)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.task.subject").value(matter))
        .andExpect(jsonPath("$.task.region.code").value(COMMUNITY))
        .andExpect(jsonPath("$.mayAct").value(true))
        .andExpect(jsonPath("$.form.id").value("need-screen"))
        .andExpect(jsonPath("$.form.schema.components[0].key").value("title"))
        .andExpect(jsonPath("$.data.title").value(containsString("路灯")))
        .andExpect(jsonPath("$.options.categories").isNotEmpty())
        .andExpect(jsonPath("$.story").isNotEmpty());
    call(RESIDENT, get("/api/v1/matters/" + matter))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.stage").value("need"))
        .andExpect(jsonPath("$.status").value("open"))
        .andExpect(jsonPath("$.path[0].level").value("district"))
        .andExpect(jsonPath("$.requesters").value(1))
        .andExpect(jsonPath("$.waiting[0].name").isNotEmpty());
  }

  @Test
  void theSameNeedTwiceIsOneMatter() throws Exception {
    String key = UUID.randomUUID().toString();

    String first = matter(submit(RESIDENT, need(BODY), key).andExpect(status().isCreated()));
    String second = matter(submit(RESIDENT, need(BODY), key).andExpect(status().isCreated()));

    assertThat(second).isEqualTo(first);
    assertThat(matter(submit(RESIDENT, need(BODY), key + "x"))).isNotEqualTo(first);
  }

  @Test
  void aKeyStandsForOneContent() throws Exception {
    String key = UUID.randomUUID().toString();
    submit(RESIDENT, need(BODY), key).andExpect(status().isCreated());

    submit(RESIDENT, need(BODY + "请尽快。"), key)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().contentType(PROBLEM))
        .andExpect(jsonPath("$.detail").value(containsString("Idempotency-Key")));

    String task = taskOf(newMatter());
    String form = accepted(task);
    fill(CLERK, task, form, key).andExpect(status().isOk());
    fill(CLERK, task, form.replace("修好单元门口的路灯", "修好另一盏路灯"), key)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.detail").value(containsString("Idempotency-Key")));
  }

  @Test
  void aNeedIsCheckedFieldByField() throws Exception {
    submit(RESIDENT, need("短"), "k1")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().contentType(PROBLEM))
        .andExpect(jsonPath("$.errors[0].field").value("body"))
        .andExpect(jsonPath("$.errors[0].message").value(not(startsWith("need."))));
    submit(RESIDENT, need("长".repeat(10_000)), "k2").andExpect(status().isUnprocessableEntity());
    submit(RESIDENT, need("路灯\\u0000" + BODY), "k14").andExpect(status().isUnprocessableEntity());
    submit(RESIDENT, need("路灯\\ud800" + BODY), "k15").andExpect(status().isUnprocessableEntity());
    submit(RESIDENT, "{\"body\":\"" + BODY + "\"}", "k3")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("region"));
    submit(RESIDENT, need(BODY).replace(COMMUNITY, "999"), "k4")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("region"));
    for (String wide : List.of("110105", "110105012")) {
      submit(RESIDENT, need(BODY).replace(COMMUNITY, wide), "k-" + wide)
          .andExpect(status().isUnprocessableEntity())
          .andExpect(jsonPath("$.errors[0].field").value("region"))
          .andExpect(jsonPath("$.detail").value(containsString("社区（村）或网格")));
    }
  }

  @Test
  void nothingOfANeedIsDroppedOrGuessed() throws Exception {
    String need = need(BODY);
    for (String wrong :
        List.of(
            "status: \"CLOSED\"",
            "channel: \"ONLINE\"",
            "Body: \"x\"",
            "phone: 13800002046",
            "phone: {}",
            "onBehalfOf: true",
            "photos: \"x\"",
            "photos: [1.5]",
            "photos: [\"1\"]",
            "photos: [null]",
            "photos: [{}]",
            "photos: [99999999999999999999]")) {
      String[] field = wrong.split(": ", 2);
      String more = "{\"" + field[0] + "\":" + field[1] + "," + need.substring(1);
      submit(RESIDENT, more, UUID.randomUUID().toString())
          .andExpect(status().isUnprocessableEntity())
          .andExpect(jsonPath("$.errors[0].field").value(field[0]))
          .andExpect(jsonPath("$.errors[0].message").value(not(startsWith("api."))));
    }
    submit(RESIDENT, need.replace("\"" + COMMUNITY + "\"", COMMUNITY), "k-number")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("region"));
    submit(RESIDENT, "{\"phone\":null,\"photos\":null," + need.substring(1), "k-null")
        .andExpect(status().isCreated());
  }

  @Test
  void aTaskIsHandedOnAndItsHoldersAreUrgedByTheSameDoor() throws Exception {
    String path = "/api/v1/tasks/" + taskOf(newMatter());
    String choices =
        call(CLERK, get(path + "/transfer"))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    List<String> to = JsonPath.read(choices, "$.choices[?(@.name=='刘洋')].to");
    String sent = "{\"to\":\"" + to.get(0) + "\",\"reason\":\"外出培训\"}";

    call(CLERK_ELSEWHERE, get(path + "/transfer")).andExpect(status().isNotFound());
    call(CLERK, json(path + "/transfer", "{\"to\":\"p1\",\"reason\":\"外出\"}"), "t0")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().contentType(PROBLEM));
    for (int time = 0; time < 2; time++) {
      call(CLERK, json(path + "/transfer", sent), "t1")
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.outcome").value("transferred"));
    }
    call("liuyang", get(path)).andExpect(status().isOk());
    call(RESIDENT, json(path + "/urge", "{\"words\":\"请快一点\"}"), "t2")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.outcome").value("urged"));
    call(RESIDENT, json(path + "/urge", "{\"words\":\"再快一点\"}"), "t3")
        .andExpect(status().isUnprocessableEntity());
  }

  @Test
  void aCopyIsGivenAndTakenBackByTheSameDoor() throws Exception {
    String path = "/api/v1/matters/" + newMatter() + "/copies";
    List<String> to =
        JsonPath.read(
            body(call(CLERK, get(path + "?q=刘洋")).andExpect(status().isOk())),
            "$.choices[?(@.name=='刘洋')].to");
    String sent = "{\"to\":\"" + to.get(0) + "\"}";

    call(RESIDENT, get(path)).andExpect(status().isNotFound());
    call(CLERK_ELSEWHERE, json(path, sent), "c0").andExpect(status().isNotFound());
    call(CLERK, json(path, "{\"to\":\"p1\"}"), "c1").andExpect(status().isUnprocessableEntity());
    for (int time = 0; time < 2; time++) {
      call(CLERK, json(path, sent), "c2")
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.matter").exists())
          .andExpect(jsonPath("$.outcome").value("copied"));
    }
    call(CLERK, get(path)).andExpect(jsonPath("$.copies[0].to").value(to.get(0)));
    call(CLERK, json(path + "/removal", sent)).andExpect(status().isOk());
    call(CLERK, get(path)).andExpect(jsonPath("$.copies").isEmpty());
  }

  @Test
  void delegationsAndWhatIsTakenBackAnswerLikeThePages() throws Exception {
    String task = "/api/v1/tasks/" + taskOf(newMatter());
    call(CLERK, get("/api/v1/delegations"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.offices[0].role").value("clerk"));
    call(CLERK, json("/api/v1/delegations", "{\"office\":\"1\",\"delegate\":\"x\"}"), "d1")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().contentType(PROBLEM));
    call(CLERK, json("/api/v1/delegations/999999/end", "{}")).andExpect(status().isNotFound());
    call(CLERK, get(task + "/signers")).andExpect(status().isNotFound());
    call(CLERK, json(task + "/take-back", "{\"reason\":\"错\"}"), "d2")
        .andExpect(status().isNotFound());
  }

  private static MockHttpServletRequestBuilder json(String path, String body) {
    return post(path).contentType(MediaType.APPLICATION_JSON).content(body);
  }

  @Test
  void someoneWithoutTheMandateTakesInNoNeeds() throws Exception {
    submit("malijun", need(BODY), "k5")
        .andExpect(status().isForbidden())
        .andExpect(content().contentType(PROBLEM));
  }

  @Test
  void brokenContentIsSaidToBeSo() throws Exception {
    for (String broken : List.of("", "{", "[]", "\"a\"", "null", "nul", "{} {}")) {
      submit(RESIDENT, broken, "k6")
          .andExpect(status().isBadRequest())
          .andExpect(content().contentType(PROBLEM))
          .andExpect(jsonPath("$.detail").value(containsString("JSON")));
    }
    submit(RESIDENT, need(BODY) + "x", "k6").andExpect(status().isBadRequest());
    submit(RESIDENT, need(BODY).replace("{", "{\"body\":\"别的话，也有十个字。\","), "k6")
        .andExpect(status().isBadRequest());
    call(RESIDENT, post("/api/v1/needs").contentType("text/plain").content("a"), "k6")
        .andExpect(status().isUnsupportedMediaType())
        .andExpect(content().contentType(PROBLEM));
    submit(RESIDENT, need(" ".repeat(2 * 1024 * 1024)), "k6")
        .andExpect(status().isPayloadTooLarge())
        .andExpect(content().contentType(PROBLEM));
  }

  @Test
  void everyPostNeedsAKey() throws Exception {
    call(RESIDENT, json(post("/api/v1/needs"), need(BODY)))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail").value(containsString("Idempotency-Key")));
    submit(RESIDENT, need(BODY), " ").andExpect(status().isBadRequest());
    submit(RESIDENT, need(BODY), "k".repeat(300)).andExpect(status().isBadRequest());
  }

  @Test
  void aTaskIsDoneOnce() throws Exception {
    String task = taskOf(newMatter());
    String form = accepted(task);

    fill(CLERK, task, form, "done")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.outcome").value("completed"));
    fill(CLERK, task, form, "done")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.outcome").value("completed"));
    fill(CLERK, task, form, "again")
        .andExpect(status().isConflict())
        .andExpect(content().contentType(PROBLEM));
    call(CLERK, get("/api/v1/tasks/" + task)).andExpect(status().isConflict());
  }

  @Test
  void theKeyOfOneTaskDoesNotAnswerForAnother() throws Exception {
    String first = taskOf(newMatter());
    String second = taskOf(newMatter());

    fill(CLERK, first, accepted(first), "same").andExpect(jsonPath("$.task").value(first));
    fill(CLERK, second, accepted(second), "same").andExpect(jsonPath("$.task").value(second));

    call(CLERK, get("/api/v1/tasks/" + second)).andExpect(status().isConflict());
  }

  @Test
  void aFormIsCheckedAsOnThePage() throws Exception {
    String task = taskOf(newMatter());
    String deployment = deployment(task);

    fill(CLERK, task, filled(deployment, "\"title\":\"灯\",\"screening\":\"maybe\""), "k7")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[*].field").value(hasItem("title")))
        .andExpect(jsonPath("$.errors[*].field").value(hasItem("screening")))
        .andExpect(jsonPath("$.errors[0].message").value(not(containsString("form.error"))));
    fill(CLERK, task, filled(deployment, "\"titel\":\"路灯坏了\""), "k8")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("titel"));
    fill(CLERK, task, filled(deployment, "\"title\":{\"a\":1}"), "k9")
        .andExpect(status().isBadRequest());
    fill(CLERK, task, filled("another", "\"title\":\"路灯坏了三天\""), "k10")
        .andExpect(status().isConflict());
    fill(CLERK, task, filled(deployment, "\"title\":\"路灯\\u0000坏了三天\""), "k11")
        .andExpect(status().isUnprocessableEntity());
    fill(CLERK, task, filled(deployment, "\"title\":\"路灯\\ud800坏了三天\""), "k12")
        .andExpect(status().isUnprocessableEntity());
    for (String number : List.of("1e999999999", "-1e-999999999", "0.1e400", "7", "7.5")) {
      fill(CLERK, task, filled(deployment, "\"urgency\":" + number), UUID.randomUUID().toString())
          .andExpect(status().isUnprocessableEntity());
    }
    call(CLERK, get("/api/v1/tasks/" + task)).andExpect(status().isOk());
  }

  @Test
  void whoMayNotSeeATaskIsToldNothing() throws Exception {
    String matter = newMatter();
    String task = taskOf(matter);
    String form = accepted(task);

    for (String stranger : List.of(CLERK_ELSEWHERE, RESIDENT, "liuyang", "zhaoguilan")) {
      call(stranger, get("/api/v1/tasks/" + task)).andExpect(status().isNotFound());
      fill(stranger, task, form, "k13").andExpect(status().isNotFound());
    }
    for (String guess : List.of("1", "%00", "' or 1=1", "../tasks", "x".repeat(500))) {
      call(CLERK, get("/api/v1/tasks/{id}", guess))
          .andExpect(result -> assertThat(result.getResponse().getStatus()).isIn(400, 404));
    }
    call("linyuting", get("/api/v1/matters/" + matter)).andExpect(status().isNotFound());
    call("linyuting", get("/api/v1/matters/" + matter + "/timeline"))
        .andExpect(status().isNotFound());
    call(CLERK, get("/api/v1/matters/012022-2026-999999")).andExpect(status().isNotFound());
    call(CLERK, get("/api/v1/matters/none")).andExpect(status().isNotFound());
  }

  @Test
  void tasksComeInPages() throws Exception {
    String one = taskOf(newMatter());
    String two = taskOf(newMatter());

    String after = null;
    StringBuilder seen = new StringBuilder();
    do {
      String page =
          body(
              call(CLERK, get("/api/v1/tasks?limit=1" + (after == null ? "" : "&after=" + after))));
      List<String> ids = JsonPath.read(page, "$.tasks[*].id");
      seen.append(ids);
      after = JsonPath.read(page, "$.next");
    } while (after != null);

    assertThat(seen.toString()).containsOnlyOnce(one).containsOnlyOnce(two);
    call(CLERK, get("/api/v1/tasks?stage=evaluation"))
        .andExpect(jsonPath("$.tasks[*].id").value(not(hasItem(one))));
    call(CLERK_ELSEWHERE, get("/api/v1/tasks?limit=100"))
        .andExpect(jsonPath("$.tasks[*].id").value(not(hasItem(one))));
    for (String bad :
        List.of("limit=0", "limit=101", "limit=x", "after=1", "stage=x", "region=x", "below=x")) {
      call(CLERK, get("/api/v1/tasks?" + bad))
          .andExpect(status().isBadRequest())
          .andExpect(content().contentType(PROBLEM));
    }
  }

  @Test
  void theTimelineTellsWhoDidWhat() throws Exception {
    String matter = newMatter();
    String task = taskOf(matter);
    fill(CLERK, task, accepted(task), UUID.randomUUID().toString()).andExpect(status().isOk());

    call(RESIDENT, get("/api/v1/matters/" + matter + "/timeline"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[*].by").value(hasItem("李晓雯")));
  }

  @Test
  void filesAreStoredForAFormToName() throws Exception {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    var photo = new MockMultipartFile("file", "路灯.png", "image/png", png);

    String stored =
        body(
            mvc.perform(multipart("/api/v1/files").file(photo).with(person(RESIDENT)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.type").value("image/png")));
    Integer id = JsonPath.read(stored, "$.id");

    call(RESIDENT, get("/api/v1/files/" + id)).andExpect(content().bytes(png));
    call(CLERK, get("/api/v1/files/" + id)).andExpect(status().isNotFound());
    call(CLERK, get("/api/v1/files/none")).andExpect(status().isNotFound());
    var program = new MockMultipartFile("file", "a.png", "image/png", "MZ\0\1".getBytes());
    mvc.perform(multipart("/api/v1/files").file(program).with(person(RESIDENT)))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().contentType(PROBLEM));
    call(RESIDENT, json(post("/api/v1/files"), "{}")).andExpect(status().isUnsupportedMediaType());
  }

  @Test
  void programsSignInOrStayOutside() throws Exception {
    mvc.perform(get("/api/v1/tasks"))
        .andExpect(status().isUnauthorized())
        .andExpect(content().contentType(PROBLEM));
    mvc.perform(get("/api/v1/tasks").header("Authorization", "Bearer gs_none"))
        .andExpect(status().isUnauthorized());
    mvc.perform(get("/api/v1/tasks").with(httpBasic(CLERK, "wrong")))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void errorsSpeakTheCallersLanguage() throws Exception {
    call(CLERK, get("/api/v1/nothing"))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType(PROBLEM))
        .andExpect(header().string("Content-Language", "zh-CN"))
        .andExpect(jsonPath("$.title").value("没有找到"));
    call(CLERK, get("/api/v1/nothing").header("Accept-Language", "en-GB,en;q=0.8"))
        .andExpect(header().string("Content-Language", "en"))
        .andExpect(jsonPath("$.title").value("Not found"));
    call(CLERK, delete("/api/v1/tasks"))
        .andExpect(status().isMethodNotAllowed())
        .andExpect(header().string("Allow", "GET"))
        .andExpect(content().contentType(PROBLEM));
  }

  @Test
  void theInterfaceDescribesItself() throws Exception {
    mvc.perform(get("/v3/api-docs"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.paths['/api/v1/needs'].post").exists())
        .andExpect(jsonPath("$.components.schemas.Told.properties.onBehalfOf").exists())
        .andExpect(jsonPath("$.paths['/api/v1/tasks'].get").exists())
        .andExpect(jsonPath("$.paths['/api/v1/tasks/{id}'].get").exists())
        .andExpect(jsonPath("$.paths['/api/v1/tasks/{id}/submission'].post").exists())
        .andExpect(jsonPath("$.paths['/api/v1/matters/{number}'].get").exists())
        .andExpect(jsonPath("$.paths['/api/v1/matters/{number}/timeline'].get").exists())
        .andExpect(content().string(not(containsString("mandates"))))
        .andExpect(content().string(not(containsString("/demo/"))));
  }

  private String newMatter() throws Exception {
    String matter =
        matter(
            submit(RESIDENT, need(BODY), UUID.randomUUID().toString())
                .andExpect(status().isCreated()));
    engine.runDueJobs(100);
    return matter;
  }

  private String taskOf(String matter) throws Exception {
    String page = body(call(CLERK, get("/api/v1/tasks?limit=100")));
    List<String> ids = JsonPath.read(page, "$.tasks[?(@.subject == '" + matter + "')].id");
    assertThat(ids).hasSize(1);
    return ids.get(0);
  }

  private String deployment(String task) throws Exception {
    return JsonPath.read(body(call(CLERK, get("/api/v1/tasks/" + task))), "$.form.deployment");
  }

  private String accepted(String task) throws Exception {
    return filled(
        deployment(task),
        "\"title\":\"修好单元门口的路灯\",\"screening\":\"accepted\",\"category\":\"road\","
            + "\"urgency\":\"ordinary\",\"reply\":\"已经受理，我们会尽快上门查看。\"");
  }

  private static String filled(String deployment, String data) {
    return "{\"deployment\":\"" + deployment + "\",\"data\":{" + data + "}}";
  }

  private ResultActions fill(String who, String task, String form, String key) throws Exception {
    return call(who, json(post("/api/v1/tasks/" + task + "/submission"), form), key);
  }

  private static String need(String body) {
    return "{\"region\":\"" + COMMUNITY + "\",\"body\":\"" + body + "\",\"place\":\"3 号楼\"}";
  }

  private ResultActions submit(String who, String need, String key) throws Exception {
    return call(who, json(post("/api/v1/needs"), need), key);
  }

  private static String matter(ResultActions answer) throws Exception {
    return JsonPath.read(body(answer), "$.matter");
  }

  private static String body(ResultActions answer) throws Exception {
    return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  private static MockHttpServletRequestBuilder json(
      MockHttpServletRequestBuilder request, String content) {
    return request.contentType(MediaType.APPLICATION_JSON).content(content);
  }

  private ResultActions call(String who, MockHttpServletRequestBuilder request, String key)
      throws Exception {
    return call(who, request.header("Idempotency-Key", key));
  }

  private ResultActions call(String who, MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.with(person(who)));
  }

  private static org.springframework.test.web.servlet.request.RequestPostProcessor person(
      String login) {
    return httpBasic(login, DemoPeople.PASSWORD);
  }
}
