package org.gongshang.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.gongshang.ApplicationTest;
import org.gongshang.need.Channel;
import org.gongshang.need.Needs;
import org.gongshang.need.NewNeed;
import org.gongshang.people.Accounts;
import org.gongshang.people.DemoPeople;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.MatterNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class TaskControllerTest {

  @Autowired MockMvc web;
  @Autowired Needs needs;
  @Autowired Accounts accounts;
  @Autowired Inbox inbox;
  @Autowired org.gongshang.workflow.engine.Engine engine;
  @Autowired JdbcTemplate sql;

  private MatterNumber number;
  private InboxRow screening;

  @BeforeEach
  void aResidentTellsANeed() {
    Viewer resident =
        accounts.viewer(
            sql.queryForObject("select id from account where login = 'sunli'", Long.class));
    number =
        needs.submit(
            new NewNeed(
                resident.mandates().get(0).regionId(),
                "8、9 号楼间𠮷地😀建电动自行车充电棚",
                "8 号楼前",
                null,
                Channel.ONLINE,
                null,
                List.of()),
            resident);
    engine.runDueJobs(50);
    screening = inbox.ofSubject(number.value()).get(0);
  }

  private MockHttpSession signedIn(String login) throws Exception {
    return (MockHttpSession)
        web.perform(
                post("/login")
                    .param("login", login)
                    .param("password", DemoPeople.PASSWORD)
                    .with(csrf()))
            .andReturn()
            .getRequest()
            .getSession();
  }

  @Test
  void aClerkFindsTheTaskAndItsForm() throws Exception {
    MockHttpSession clerk = signedIn("lixiaowen");
    web.perform(get("/tasks").param("text", number.toString()).session(clerk))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("𠮷地😀")));
    web.perform(get("/tasks/" + screening.taskId()).session(clerk))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("name=\"screening\"")));
    web.perform(get("/matters/" + number).session(clerk))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("𠮷地😀")));
    web.perform(get("/matters").session(clerk)).andExpect(status().isOk());
  }

  @Test
  void anotherRegionsClerkDoesNotLearnThatTheTaskExists() throws Exception {
    MockHttpSession stranger = signedIn("qiuyan");
    web.perform(get("/tasks/" + screening.taskId()).session(stranger))
        .andExpect(status().isNotFound());
    web.perform(submit("no-such-task", UUID.randomUUID().toString()).session(stranger))
        .andExpect(status().isNotFound());
    web.perform(submit(screening.taskId(), UUID.randomUUID().toString()).session(stranger))
        .andExpect(status().isNotFound());
  }

  @Test
  void missingValuesComeBackAtTheirFieldsWithWhatWasTyped() throws Exception {
    web.perform(
            submit(screening.taskId(), UUID.randomUUID().toString())
                .param("reply", "收到")
                .session(signedIn("lixiaowen")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("收到")))
        .andExpect(content().string(containsString("aria-invalid")));
  }

  @Test
  void theSamePostTwiceHasOneEffect() throws Exception {
    MockHttpSession clerk = signedIn("lixiaowen");
    String key = UUID.randomUUID().toString();
    for (int time = 0; time < 2; time++) {
      web.perform(rejection(key).session(clerk))
          .andExpect(status().is3xxRedirection())
          .andExpect(redirectedUrl("/tasks?did=" + screening.taskId()));
    }
    assertThat(
            sql.queryForObject(
                "select count(*) from action_log where task_id = ?",
                Integer.class,
                screening.taskId()))
        .isEqualTo(1);
    web.perform(get("/tasks?did=" + screening.taskId()).session(clerk)).andExpect(status().isOk());
  }

  @Test
  void whoComesTooLateIsToldSoAndKeepsTheText() throws Exception {
    MockHttpSession clerk = signedIn("lixiaowen");
    web.perform(rejection(UUID.randomUUID().toString()).session(clerk))
        .andExpect(status().is3xxRedirection());
    web.perform(rejection(UUID.randomUUID().toString()).session(clerk))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("请向物业公司反映")));
  }

  private MockHttpServletRequestBuilder rejection(String key) {
    return submit(screening.taskId(), key)
        .param("title", "电动自行车充电棚")
        .param("screening", "rejected")
        .param("reason", "elsewhere")
        .param("reply", "这件事属于小区内部管理，请向物业公司反映。");
  }

  private MockHttpServletRequestBuilder submit(String taskId, String key) {
    return post("/tasks/" + taskId)
        .param("_key", key)
        .param("_deployment", screening.formDeployment())
        .with(csrf());
  }
}
