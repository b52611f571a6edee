package org.gongshang.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongshang.Refusal;
import org.gongshang.workflow.MatterNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProjectTest {

  private static final long PLANNER = 7;
  private static final long APPROVER = 8;
  private static final Project PLANNED =
      new Project(1, new MatterNumber("012022-2026-0417"), ProjectState.PLANNED, 0, null, 0);

  @Test
  void a_returned_plan_comes_back_as_a_further_version() {
    Project again = PLANNED.submit(PLANNER).decide(Approval.RETURNED, APPROVER).submit(PLANNER);
    assertThat(again.state()).isEqualTo(ProjectState.SUBMITTED);
    assertThat(again.plans()).isEqualTo(2);
  }

  @Test
  void nobody_decides_on_an_own_plan() {
    assertRefused(
        () -> PLANNED.submit(PLANNER).decide(Approval.APPROVED, PLANNER), "project.ownPlan");
  }

  @ParameterizedTest
  @EnumSource(Approval.class)
  void nothing_is_decided_before_a_plan_is_handed_in(Approval approval) {
    assertRefused(() -> PLANNED.decide(approval, APPROVER), "project.nothingToDecide");
  }

  @ParameterizedTest
  @EnumSource(names = {"APPROVED", "REJECTED"})
  void what_is_decided_stays(Approval approval) {
    Project decided = PLANNED.submit(PLANNER).decide(approval, APPROVER);
    assertRefused(() -> decided.submit(PLANNER), "project.notOpenForPlans");
    assertRefused(() -> decided.decide(Approval.RETURNED, APPROVER), "project.nothingToDecide");
  }

  private static void assertRefused(Runnable attempt, String key) {
    assertThatThrownBy(attempt::run)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }
}
