package org.gongshang.workflow.model;

import java.util.Map;
import org.gongshang.workflow.engine.ModelEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ImplementationTest {

  private static final ModelEngine MODELS = new ModelEngine("implementation");
  private static final Map<String, Object> BEGUN = Map.of("workOutcome", "begun");

  @AfterAll
  static void stop() {
    MODELS.close();
  }

  @Test
  void theUnitWorksTheSupervisorInspectsAndTheClerkAccepts() {
    begun()
        .took("openImplementation")
        .waitsFor("user_plan_milestones", "unit")
        .done(BEGUN)
        .waitsFor("user_report_progress", "unit")
        .done("workFinished", true)
        .waitsFor("user_inspect", "supervisor")
        .done()
        .waitsFor("user_accept", "clerk")
        .done("acceptance", "passed")
        .took("acceptWork")
        .endsAt("end_accepted");
  }

  @Test
  void unfinishedWorkIsReportedAgain() {
    begun()
        .done(BEGUN)
        .done("workFinished", false)
        .waitsFor("user_report_progress", "unit")
        .done("workFinished", true)
        .waitsFor("user_inspect", "supervisor");
  }

  @Test
  void workThatFailsGoesBackToTheUnit() {
    finished()
        .done("acceptance", "failed")
        .waitsFor("user_report_progress", "unit")
        .done("workFinished", true)
        .done()
        .done("acceptance", "passed")
        .took("openImplementation", "acceptWork")
        .endsAt("end_accepted");
  }

  @Test
  void whatTheUnitCannotDoGoesBackToBePlanned() {
    begun().done("workOutcome", "returned").took("openImplementation").endsAt("end_returned");
  }

  @Test
  void anInspectionIsTakenBackBeforeTheClerkActs() {
    finished().hears("inspectionTakenBack").waitsFor("user_inspect", "supervisor");
  }

  @Test
  void workIsAbandonedBeforeItsAcceptance() {
    finished().waitsFor("user_accept", "clerk").aborted();
  }

  private static Story begun() {
    return Story.begins(MODELS, "implementation", Map.of());
  }

  private static Story finished() {
    return begun().done(BEGUN).done("workFinished", true).done();
  }
}
