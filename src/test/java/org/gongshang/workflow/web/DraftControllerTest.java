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
import org.gongshang.ApplicationTest;
import org.gongshang.Pages;
import org.gongshang.WaitingNeed;
import org.gongshang.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class DraftControllerTest {

  @Autowired MockMvc web;
  @Autowired ApplicationContext context;

  private WaitingNeed need;

  @BeforeEach
  void aResidentTellsANeed() {
    need = new WaitingNeed(context);
  }

  private MockHttpSession signedIn(String login) throws Exception {
    return Pages.signedIn(web, login);
  }

  @Test
  void aDraftIsThereWhenThePageIsOpenedAgain() throws Exception {
    MockHttpSession clerk = signedIn("lixiaowen");
    web.perform(draft(0, "写到一半 𠮷😀").session(clerk))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.version").value(1));
    web.perform(get(need.page()).session(clerk))
        .andExpect(content().string(containsString("写到一半 𠮷😀")))
        .andExpect(content().string(containsString("name=\"_draft\" value=\"1\"")));
  }

  @Test
  void leavingKeepsWhatWasTyped() throws Exception {
    MockHttpSession clerk = signedIn("lixiaowen");
    web.perform(draft(0, "先退出").param("_leave", "1").session(clerk))
        .andExpect(redirectedUrl("/tasks"));
    web.perform(get(need.page()).session(clerk))
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
    web.perform(get(need.page()).session(clerk))
        .andExpect(content().string(containsString("手机上写的</textarea>")));
  }

  @Test
  void whatIsTooLongToKeepIsSaidToBeSoAndStaysTyped() throws Exception {
    MockHttpSession clerk = signedIn("lixiaowen");
    String endless = "字".repeat(300_000);
    web.perform(draft(0, endless).session(clerk))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.refused").value(containsString("草稿没有保存")));
    web.perform(draft(0, endless).param("_leave", "1").session(clerk))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("草稿没有保存")))
        .andExpect(content().string(containsString("字字字</textarea>")));
  }

  @Test
  void othersHaveNoDraftHere() throws Exception {
    web.perform(draft(0, "别处").session(signedIn("liuyang"))).andExpect(status().isNotFound());
  }

  @Test
  void whoeverActsOnATaskThatIsOverIsToldSo() throws Exception {
    MockHttpSession clerk = signedIn("lixiaowen");
    web.perform(need.rejection(Walk.key()).session(clerk)).andExpect(status().is3xxRedirection());

    web.perform(draft(0, "太晚").session(clerk)).andExpect(status().isConflict());
    web.perform(draft(0, "太晚了").param("_leave", "1").session(clerk))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("太晚了")));
    for (String act : List.of("/claim", "/release")) {
      web.perform(post(need.page() + act).with(csrf()).session(clerk))
          .andExpect(status().isConflict());
    }
  }

  private MockHttpServletRequestBuilder draft(int version, String reply) {
    return post(need.page() + "/draft")
        .param("_draft", Integer.toString(version))
        .param("reply", reply)
        .with(csrf());
  }
}
