package org.gongshang.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongshang.ApplicationTest;
import org.gongshang.Pages;
import org.gongshang.WaitingNeed;
import org.gongshang.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class TaskControllerTest {

  @Autowired MockMvc web;
  @Autowired ApplicationContext context;
  @Autowired JdbcTemplate sql;

  private WaitingNeed need;

  @BeforeEach
  void aResidentTellsANeed() {
    need = new WaitingNeed(context);
  }

  private MockHttpSession signedIn(String login) throws Exception {
    return Pages.signedIn(web, login);
  }

  @Test
  void aClerkFindsTheTaskAndItsForm() throws Exception {
    MockHttpSession clerk = signedIn("lixiaowen");
    web.perform(get("/tasks").param("text", need.matter()).session(clerk))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("𠮷地😀")));
    web.perform(get(need.page()).session(clerk))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("name=\"screening\"")));
    web.perform(get("/matters/" + need.matter()).session(clerk))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("𠮷地😀")));
    web.perform(get("/matters").session(clerk)).andExpect(status().isOk());
  }

  @Test
  void anotherRegionsClerkDoesNotLearnThatTheTaskExists() throws Exception {
    MockHttpSession stranger = signedIn("qiuyan");
    web.perform(get(need.page()).session(stranger)).andExpect(status().isNotFound());
    web.perform(
            post("/tasks/no-such-task")
                .param("_key", Walk.key())
                .param("_deployment", "any")
                .with(csrf())
                .session(stranger))
        .andExpect(status().isNotFound());
    web.perform(need.submission(Walk.key()).session(stranger)).andExpect(status().isNotFound());
  }

  @Test
  void missingValuesComeBackAtTheirFieldsWithWhatWasTyped() throws Exception {
    web.perform(need.submission(Walk.key()).param("reply", "收到").session(signedIn("lixiaowen")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("收到")))
        .andExpect(content().string(containsString("aria-invalid")));
  }

  @Test
  void aPageThatLostItsKeyOrItsFormKeepsWhatWasTyped() throws Exception {
    MockHttpSession clerk = signedIn("lixiaowen");
    String reply = "这件事请向物业公司反映，电话在楼道里。";
    for (MockHttpServletRequestBuilder lost :
        List.of(
            post(need.page()).param("_deployment", need.task().formDeployment()),
            post(need.page()).param("_key", Walk.key()))) {
      web.perform(lost.param("reply", reply).with(csrf()).session(clerk))
          .andExpect(status().isUnprocessableEntity())
          .andExpect(content().string(containsString(reply)));
    }
    // where nothing was typed the page says it in words
    for (String task : List.of(need.page(), "/tasks/no-such-task")) {
      web.perform(post(task + "/close").with(csrf()).session(clerk))
          .andExpect(status().isUnprocessableEntity())
          .andExpect(content().string(containsString("这一页打开得太久或不完整")));
    }
  }

  @Test
  void theSamePostTwiceHasOneEffect() throws Exception {
    MockHttpSession clerk = signedIn("lixiaowen");
    String key = Walk.key();
    for (int time = 0; time < 2; time++) {
      web.perform(need.rejection(key).session(clerk))
          .andExpect(status().is3xxRedirection())
          .andExpect(redirectedUrl("/tasks?did=" + need.task().taskId()));
    }
    assertThat(
            sql.queryForObject(
                "select count(*) from action_log where task_id = ?",
                Integer.class,
                need.task().taskId()))
        .isEqualTo(1);
    web.perform(get("/tasks?did=" + need.task().taskId()).session(clerk))
        .andExpect(status().isOk());
  }

  @Test
  void aPageWhoseKeyWasUsedForAnotherTaskKeepsWhatWasTyped() throws Exception {
    MockHttpSession clerk = signedIn("lixiaowen");
    String key = Walk.key();
    web.perform(need.rejection(key).session(clerk))
        .andExpect(redirectedUrl("/tasks?did=" + need.task().taskId()));
    WaitingNeed another = new WaitingNeed(context);

    String page =
        web.perform(another.rejection(key).session(clerk))
            .andExpect(status().isUnprocessableEntity())
            .andExpect(content().string(containsString("这一页已经提交过别的内容")))
            .andExpect(content().string(containsString("请向物业公司反映")))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);

    assertThat(page).contains("name=\"_key\"").doesNotContain(key);
    web.perform(get(another.page()).session(clerk)).andExpect(status().isOk());
  }

  @Test
  void aPageThatWasSubmittedAndThenChangedSaysSo() throws Exception {
    MockHttpSession clerk = signedIn("lixiaowen");
    String key = Walk.key();
    web.perform(need.rejection(key).session(clerk)).andExpect(status().is3xxRedirection());

    web.perform(need.rejection(key).param("note", "又想了想").session(clerk))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("又想了想")));
  }

  @Test
  void whoComesTooLateIsToldSoAndKeepsTheText() throws Exception {
    MockHttpSession clerk = signedIn("lixiaowen");
    web.perform(need.rejection(Walk.key()).session(clerk)).andExpect(status().is3xxRedirection());
    web.perform(need.rejection(Walk.key()).session(clerk))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("请向物业公司反映")));
  }
}
