package org.gongshang.workflow.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongshang.Journey;
import org.gongshang.Pages;
import org.gongshang.Walk;
import org.gongshang.workflow.FormRejected;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** Steps that send their matter back, with reasons that whoever does the step again finds. */
abstract class ReturnCases {

  private static final String CLERK = "lixiaowen";
  private static final String CONVENER = "wangjianguo";
  private static final String REASON = "类别填错了，这是消防问题，请改过再来。";

  @Autowired ApplicationContext context;
  @Autowired Walk walk;
  @Autowired MockMvc web;
  @Autowired JdbcTemplate sql;

  private Journey journey;
  private Pages pages;

  @BeforeEach
  void people() {
    journey = new Journey(context);
    pages = new Pages(web, walk);
  }

  private String taskPage(String login, String form, String matter) throws Exception {
    return pages.text(login, "/tasks/" + walk.task(login, form, matter).taskId());
  }

  private void returns(String login, String form, String matter, String field, String value) {
    walk.does(login, form, matter, field, value, "returnReason", REASON);
  }

  @Test
  void from_classification_a_need_goes_back_to_be_screened() throws Exception {
    String matter = journey.aNeedIsTold();
    journey.theNeedIsScreened(matter);
    assertThatThrownBy(() -> walk.does(CLERK, "need-classify", matter, "conclusion", "returned"))
        .isInstanceOf(FormRejected.class);

    returns(CLERK, "need-classify", matter, "conclusion", "returned");

    assertThat(walk.open(matter)).containsExactly("need-screen");
    assertThat(taskPage(CLERK, "need-screen", matter)).contains("退回重办", REASON, "在“定类定级”环节退回");
    assertThat(pages.text(CLERK, "/messages")).contains("退回重办。理由：" + REASON);
    assertThat(pages.text(CONVENER, "/matters/" + matter)).contains("退回受理", REASON);

    journey.theNeedIsScreened(matter);
    journey.theNeedIsClassified(matter);
    assertThat(walk.open(matter)).containsExactly("deliberation-place");
    assertThat(sql.queryForObject("select status from need where matter = ?", String.class, matter))
        .isEqualTo("ACCEPTED");
  }

  @Test
  void what_does_not_belong_before_the_council_goes_back_to_be_classified() throws Exception {
    String matter = journey.aNeedIsAccepted();

    returns(CONVENER, "deliberation-place", matter, "placement", "return");
    walk.goOn();

    assertThat(walk.open(matter)).containsExactly("need-classify");
    assertThat(
            sql.queryForObject("select stage from matter where number = ?", String.class, matter))
        .isEqualTo("NEED");
    assertThat(taskPage(CLERK, "need-classify", matter)).contains("退回重办", "王建国", REASON);
    walk.does(CLERK, "need-classify", matter, "mode", "joint", "level", "2");
    assertThat(walk.open(matter)).containsExactly("axis-hand-up");
  }

  @Test
  void what_cannot_be_planned_is_deliberated_again_and_what_a_unit_cannot_do_is_planned_again()
      throws Exception {
    String matter = journey.aNeedIsAccepted();
    journey.theCouncilAdoptsIt(matter);
    journey.theNoticeEnds();
    journey.theProjectIsPlanned(matter);
    walk.does("zhoumin", "project-approve", matter, "approval", "returned", "reason", REASON);
    assertThat(taskPage(CLERK, "project-plan", matter)).contains("退回重办", "周敏", REASON);
    journey.theProjectIsApproved(matter);

    returns("zhangwei", "implementation-milestones", matter, "conclusion", "returned");
    assertThat(walk.open(matter)).containsExactly("project-plan");
    assertThat(taskPage(CLERK, "project-plan", matter)).contains("张伟", REASON, "186000");
    assertThat(pages.text(CONVENER, "/matters/" + matter)).contains("无法承接，退回立项", REASON);
    journey.theProjectIsApproved(matter);
    assertThat(walk.open(matter)).containsExactly("implementation-milestones");
    returns("zhangwei", "implementation-milestones", matter, "conclusion", "returned");

    returns(CLERK, "project-plan", matter, "conclusion", "returned");
    assertThat(walk.open(matter)).containsExactly("deliberation-place");
    assertThat(taskPage(CONVENER, "deliberation-place", matter)).contains("李晓雯", REASON);
    journey.theCouncilIsCalled(matter);
    assertThat(pages.text(CLERK, "/matters/" + matter)).contains("退回议事");
  }

  @Test
  void work_that_is_not_good_enough_says_why_where_it_is_reported_again() throws Exception {
    String matter = journey.aNeedIsAccepted();
    journey.theCouncilAdoptsIt(matter);
    journey.theNoticeEnds();
    journey.theProjectIsApproved(matter);
    journey.theUnitReports(matter);
    walk.does(
        "hejianjun",
        "implementation-inspect",
        matter,
        "inspection",
        "good",
        "findings",
        "看过了现场，车位和充电口数量相符。");

    walk.does(CLERK, "implementation-accept", matter, "acceptance", "failed", "reason", REASON);

    assertThat(taskPage("zhangwei", "implementation-progress", matter)).contains("退回重办", REASON);
    assertThat(pages.text("zhangwei", "/messages")).contains("退回重办。理由：" + REASON);
  }
}
