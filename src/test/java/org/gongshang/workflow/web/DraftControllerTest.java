package org.gongshang.workflow.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
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
class DraftControllerTest {

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
  void aDraftIsThereWhenThePageIsOpenedAgain() throws Exception {
    MockHttpSession clerk = signedIn("lixiaowen");
    web.perform(draft(0, "写到一半 𠮷😀").session(clerk))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.version").value(1));
    web.perform(get("/tasks/" + screening.taskId()).session(clerk))
        .andExpect(content().string(containsString("写到一半 𠮷😀")))
        .andExpect(content().string(containsString("name=\"_draft\" value=\"1\"")));
  }

  @Test
  void leavingKeepsWhatWasTyped() throws Exception {
    MockHttpSession clerk = signedIn("lixiaowen");
    web.perform(draft(0, "先退出").param("_leave", "1").session(clerk))
        .andExpect(redirectedUrl("/tasks"));
    web.perform(get("/tasks/" + screening.taskId()).session(clerk))
        .andExpect(content().string(containsString("先退出</textarea>")));
  }

  @Test
  void anotherDeviceIsNeitherOverwrittenNorAreItsWordsTheOnlyOnes() throws Exception {
    MockHttpSession clerk = signedIn("lixiaowen");
    web.perform(draft(0, "手机上写的").session(clerk)).andExpect(status().isOk());

    web.perform(draft(0, "电脑上写的").session(clerk)).andExpect(status().isConflict());
    web.perform(draft(0, "电脑上写的").param("_leave", "1").session(clerk))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("电脑上写的</textarea>")))
        .andExpect(content().string(containsString("name=\"_draft\" value=\"1\"")));
    web.perform(get("/tasks/" + screening.taskId()).session(clerk))
        .andExpect(content().string(containsString("手机上写的</textarea>")));
  }

  @Test
  void othersHaveNoDraftHere() throws Exception {
    web.perform(draft(0, "别处").session(signedIn("liuyang"))).andExpect(status().isNotFound());
  }

  @Test
  void whoeverActsOnATaskThatIsOverIsToldSo() throws Exception {
    MockHttpSession clerk = signedIn("lixiaowen");
    web.perform(rejection().session(clerk)).andExpect(status().is3xxRedirection());

    web.perform(draft(0, "太晚").session(clerk)).andExpect(status().isConflict());
    web.perform(draft(0, "太晚了").param("_leave", "1").session(clerk))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("太晚了")));
    for (String act : List.of("/claim", "/release")) {
      web.perform(post("/tasks/" + screening.taskId() + act).with(csrf()).session(clerk))
          .andExpect(status().isConflict());
    }
  }

  private MockHttpServletRequestBuilder draft(int version, String reply) {
    return post("/tasks/" + screening.taskId() + "/draft")
        .param("_draft", Integer.toString(version))
        .param("reply", reply)
        .with(csrf());
  }

  private MockHttpServletRequestBuilder rejection() {
    return post("/tasks/" + screening.taskId())
        .param("_key", UUID.randomUUID().toString())
        .param("_deployment", screening.formDeployment())
        .param("title", "电动自行车充电棚")
        .param("screening", "rejected")
        .param("reason", "elsewhere")
        .param("reply", "这件事属于小区内部管理，请向物业公司反映。")
        .with(csrf());
  }
}
