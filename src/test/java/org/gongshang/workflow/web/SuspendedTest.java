package org.gongshang.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.gongshang.ApplicationTest;
import org.gongshang.Pages;
import org.gongshang.WaitingNeed;
import org.gongshang.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** An administrator has halted a process: people read so, and nothing that they do is half done. */
@ApplicationTest
class SuspendedTest {

  @Autowired MockMvc mvc;
  @Autowired ApplicationContext context;
  @Autowired Walk walk;
  @Autowired ProcessEngine engine;

  private Pages pages;
  private WaitingNeed need;
  private String instance;

  @BeforeEach
  void a_need_is_halted() {
    pages = new Pages(mvc, walk);
    need = new WaitingNeed(context);
    Task task =
        engine.getTaskService().createTaskQuery().taskId(need.task().taskId()).singleResult();
    instance = task.getProcessInstanceId();
    engine.getRuntimeService().suspendProcessInstanceById(instance);
  }

  @Test
  void the_inbox_still_lists_it_and_says_so() throws Exception {
    assertThat(pages.text(WaitingNeed.CLERK, "/tasks?text=" + need.matter()))
        .contains(need.page(), "已暂停");
  }

  @Test
  void its_page_tells_why_there_is_no_form() throws Exception {
    assertThat(pages.text(WaitingNeed.CLERK, need.page()))
        .contains("这件事已暂停，恢复后再办。")
        .doesNotContain("name=\"screening\"", "/claim\"", "/release\"");
  }

  @Test
  void whoever_had_the_page_open_is_told_so() throws Exception {
    for (MockHttpServletResponse answer :
        new MockHttpServletResponse[] {
          pages.send(WaitingNeed.CLERK, need.page(), need.acceptance()),
          pages.send(WaitingNeed.CLERK, need.page() + "/claim"),
          pages.send(WaitingNeed.CLERK, need.page() + "/release")
        }) {
      assertThat(answer.getStatus()).isEqualTo(422);
      assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("这件事已暂停");
    }
    assertThat(walk.open(need.matter())).containsExactly("need-screen");
  }

  @Test
  void when_it_goes_on_it_is_done_as_if_nothing_had_been() throws Exception {
    engine.getRuntimeService().activateProcessInstanceById(instance);

    assertThat(pages.text(WaitingNeed.CLERK, "/tasks?text=" + need.matter())).doesNotContain("已暂停");
    assertThat(pages.send(WaitingNeed.CLERK, need.page(), need.acceptance()).getRedirectedUrl())
        .isEqualTo("/tasks?did=" + need.task().taskId());
  }
}
