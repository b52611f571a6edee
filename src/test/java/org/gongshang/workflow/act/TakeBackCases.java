package org.gongshang.workflow.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.gongshang.Journey;
import org.gongshang.NotVisible;
import org.gongshang.Pages;
import org.gongshang.Walk;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.TakeBackOffers;
import org.gongshang.workflow.TakeBacks;
import org.gongshang.workflow.TaskDesk;
import org.gongshang.workflow.form.Drafts;
import org.gongshang.workflow.form.Typed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** A clerk has handed in a plan and sees a mistake in it. */
abstract class TakeBackCases {

  static final String CLERK = "lixiaowen";
  static final String APPROVER = "zhoumin";

  @Autowired ApplicationContext context;
  @Autowired TakeBacks takeBacks;
  @Autowired TaskDesk desk;
  @Autowired Drafts drafts;
  @Autowired Walk walk;
  @Autowired MockMvc web;
  @Autowired JdbcTemplate sql;

  private Journey journey;
  private Pages pages;
  String matter;
  private InboxRow plan;
  InboxRow approval;

  @BeforeEach
  void a_plan_waits_for_approval() {
    journey = new Journey(context);
    pages = new Pages(web, walk);
    matter = journey.aNeedIsAccepted();
    journey.theCouncilAdoptsIt(matter);
    journey.theNoticeEnds();
    plan = walk.task(CLERK, "project-plan", matter);
    journey.theProjectIsPlanned(matter);
    approval = walk.task(APPROVER, "project-approve", matter);
  }

  String takeBack(String login) {
    return takeBacks.takeBack(plan.taskId(), walk.person(login), "预算写错了", Walk.key());
  }

  private void refused() {
    TransferCases.refused("act.takeBack.begun", () -> takeBack(CLERK));
    assertThat(walk.open(matter)).containsExactly("project-approve");
    assertThat(context.getBean(TakeBackOffers.class).at(matter, walk.person(CLERK))).isEmpty();
  }

  @Test
  void it_is_theirs_again_with_what_they_had_typed_and_its_old_clock() throws Exception {
    assertThat(pages.text(CLERK, "/tasks?did=" + plan.taskId())).contains("/take-back");
    assertThat(pages.text(CLERK, "/tasks/" + plan.taskId() + "/take-back")).contains("还没有人动手");
    String offered = "href=\"/tasks/" + plan.taskId() + "/take-back\"";
    assertThat(pages.text(CLERK, "/matters/" + matter)).contains(offered);
    assertThat(pages.text(CLERK, "/tasks?tab=done&text=" + matter)).contains(offered);
    assertThat(pages.text(APPROVER, "/matters/" + matter)).doesNotContain("/take-back");
    String key = Walk.key();
    for (int time = 0; time < 2; time++) {
      assertThat(
              pages
                  .send(
                      CLERK,
                      "/tasks/" + plan.taskId() + "/take-back",
                      "_key",
                      key,
                      "reason",
                      "预算写错了")
                  .getRedirectedUrl())
          .startsWith("/tasks/");
    }

    InboxRow again = walk.task(CLERK, "project-plan", matter);
    assertThat(walk.open(matter)).containsExactly("project-plan");
    assertThat(again.assignee()).isEqualTo(walk.person(CLERK).accountId());
    assertThat(again.dueAt()).isEqualTo(plan.dueAt());
    assertThat(pages.text(CLERK, "/tasks/" + again.taskId())).contains("186000", "8、9 号楼间充电棚");
    assertThat(pages.text("wangjianguo", "/matters/" + matter)).contains("撤回“编制项目”：预算写错了");
    assertThat(
            sql.queryForObject(
                "select done from inbox_past where task_id = ?", Boolean.class, plan.taskId()))
        .isFalse();
    assertThat(pages.text(APPROVER, "/tasks")).doesNotContain(approval.taskId());

    journey.theProjectIsApproved(matter);
    assertThat(walk.open(matter)).containsExactly("implementation-milestones");
  }

  @Test
  void not_once_somebody_has_begun_on_the_next_step() {
    desk.claim(approval.taskId(), walk.person(APPROVER));
    refused();
    desk.release(approval.taskId(), walk.person(APPROVER));
    drafts.save(
        approval.taskId(),
        walk.person(APPROVER).accountId(),
        approval.formDeployment(),
        0,
        Typed.of(Map.of("approval", new String[] {"approved"})));
    refused();
  }

  @Test
  void not_once_it_was_done() {
    walk.does(APPROVER, "project-approve", matter, "approval", "approved");
    TransferCases.refused("act.takeBack.begun", () -> takeBack(CLERK));
  }

  @Test
  void not_by_others_nor_what_others_were_told_of() throws Exception {
    for (String other : new String[] {APPROVER, "wangjianguo", "liuyang", "sunli"}) {
      assertThatThrownBy(() -> takeBack(other)).isInstanceOf(NotVisible.class);
    }
    String screened =
        sql.queryForObject(
            "select task_id from inbox_past where business_key = ? and form_id = 'need-screen'",
            String.class,
            matter);
    TransferCases.refused(
        "act.takeBack.never",
        () -> takeBacks.takeBack(screened, walk.person(CLERK), "错", Walk.key()));
    assertThat(pages.text(CLERK, "/tasks/" + screened + "/take-back")).contains("这种任务交上去以后不能撤回");
  }

  @Test
  void an_inspection_is_taken_back_too() {
    walk.does(APPROVER, "project-approve", matter, "approval", "approved");
    journey.theUnitReports(matter);
    String inspecting = walk.task("hejianjun", "implementation-inspect", matter).taskId();
    journey.theWorkIsInspected(matter);

    takeBacks.takeBack(inspecting, walk.person("hejianjun"), "数错了", Walk.key());

    assertThat(walk.open(matter)).containsExactly("implementation-inspect");
    journey.theWorkIsAccepted(matter);
  }

  @Test
  void minutes_are_taken_back_before_anybody_has_begun_to_confirm_them() throws Exception {
    String other = journey.aNeedIsAccepted();
    String session = journey.theCouncilMeets(other);
    journey.theCouncilSignsIn(session);
    journey.theCouncilSpeaks(other);
    journey
        .roll("ballot", other)
        .forEach(member -> walk.does(member, "session-ballot", other, "choice", "agree"));
    String writing = walk.task(CLERK, "session-minutes", session).taskId();
    walk.does(CLERK, "session-minutes", session, "minutes", "会议通过了关于建设充电棚的议案，同意十五票。");

    assertThat(pages.text(CLERK, "/tasks?did=" + writing)).contains("/take-back");
    String again = takeBacks.takeBack(writing, walk.person(CLERK), "票数写错了", Walk.key());

    assertThat(pages.text(CLERK, again)).contains("会议通过了关于建设充电棚的议案");
    assertThatThrownBy(() -> walk.task("wangjianguo", "session-confirm", session))
        .isInstanceOf(AssertionError.class);
    walk.does(CLERK, "session-minutes", session, "minutes", "会议通过了关于建设充电棚的议案，同意十四票。");
    walk.does("wangjianguo", "session-confirm", session, "minutesDecision", "approve");
    walk.membersVouch(session);
    assertThat(
            sql.queryForObject(
                "select state from council_session where number = ?", String.class, session))
        .isEqualTo("CONFIRMED");
  }
}
