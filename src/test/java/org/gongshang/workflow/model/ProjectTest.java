package org.gongshang.workflow.model;

import java.util.Map;
import org.gongshang.workflow.engine.ModelEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ProjectTest {

  private static final ModelEngine MODELS = new ModelEngine("project");
  private static final Map<String, Object> PLANNED = Map.of("planDecision", "submitted");

  @AfterAll
  static void stop() {
    MODELS.close();
  }

  @Test
  void aProjectIsPlannedApprovedAndGivenToAUnit() {
    resolved()
        .took("openProject")
        .waitsFor("user_plan_project", "clerk")
        .done(PLANNED)
        .waitsFor("user_approve_project", "approver")
        .done("approval", "approved")
        .took("commitProject")
        .endsAt("end_approved");
  }

  @Test
  void aPlanIsSentBackAndApprovedTheSecondTime() {
    planned()
        .done("approval", "returned")
        .waitsFor("user_plan_project", "clerk")
        .done(PLANNED)
        .done("approval", "approved")
        .endsAt("end_approved");
  }

  @Test
  void whatCannotBePlannedGoesBackToTheCouncil() {
    resolved().done("planDecision", "returned").endsAt("end_returned");
  }

  @Test
  void aPlanIsTakenBackBeforeTheApproverActs() {
    planned().hears("planTakenBack").waitsFor("user_plan_project", "clerk");
  }

  @Test
  void aProjectIsRejected() {
    planned().done("approval", "rejected").took("openProject").endsAt("end_rejected");
  }

  @Test
  void aProjectIsWithdrawnBeforeItsApproval() {
    planned().waitsFor("user_approve_project", "approver").aborted();
  }

  private static Story resolved() {
    return Story.begins(MODELS, "project", Map.of());
  }

  private static Story planned() {
    return resolved().done(PLANNED);
  }
}
