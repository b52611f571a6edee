package org.gongshang.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gongshang.workflow.engine.ModelEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CoGovernanceTest {

  private static final ModelEngine MODELS = new ModelEngine("co-governance");

  @AfterAll
  static void stop() {
    MODELS.close();
  }

  @Test
  void aMatterGoesThroughTheFiveStagesAndIsClosed() {
    opened()
        .waitsFor("stand_in_need")
        .done("screening", "accepted")
        .waitsFor("stand_in_deliberation")
        .done("resolution", "adopted")
        .waitsFor("stand_in_project")
        .done(Map.of("approval", "approved", "responsibleUnit", 7L))
        .waitsFor("stand_in_implementation")
        .done()
        .waitsFor("stand_in_evaluation")
        .done("evaluationOutcome", "passed")
        .took("closeMatter")
        .endsAt("end_closed");
  }

  @Test
  void whatAVoteHasChosenBeginsAsAProject() {
    Story.begins(MODELS, "co-governance", Map.of("chosen", true)).waitsFor("stand_in_project");
  }

  @Test
  void aNeedThatIsNotAcceptedEndsThere() {
    opened().done("screening", "rejected").took("rejectMatter").endsAt("end_rejected");
  }

  @Test
  void aMatterThatTheCouncilRejectsEndsThere() {
    accepted().done("resolution", "rejected").took("rejectMatter").endsAt("end_rejected");
  }

  @Test
  void aProjectThatIsRejectedEndsTheMatter() {
    adopted().done("approval", "rejected").took("rejectMatter").endsAt("end_rejected");
  }

  @Test
  void whatIsNotPlacedIsClassifiedAgain() {
    Story story = accepted().done("resolution", "returned").waitsFor("stand_in_need");
    assertThat(story.holds("resolution")).isEqualTo("returned");

    story
        .done("screening", "accepted")
        .waitsFor("stand_in_deliberation")
        .done("resolution", "adopted")
        .waitsFor("stand_in_project");
  }

  @Test
  void aResolutionThatCannotBePlannedIsDeliberatedAgain() {
    adopted()
        .done("approval", "deliberate")
        .waitsFor("stand_in_deliberation")
        .done("resolution", "adopted")
        .waitsFor("stand_in_project")
        .done("approval", "approved")
        .waitsFor("stand_in_implementation");
  }

  @Test
  void whatTheUnitGivesBackIsPlannedAnew() {
    adopted()
        .done("approval", "approved")
        .waitsFor("stand_in_implementation")
        .done("workOutcome", "returned")
        .waitsFor("stand_in_project")
        .done("approval", "rejected")
        .endsAt("end_rejected");
  }

  @Test
  void whatTheNeedWasClassifiedAsGoesWithTheMatter() {
    Story story =
        opened()
            .done(Map.of("screening", "accepted", "category", "parking", "urgency", "ordinary"));

    assertThat(story.holds("category")).isEqualTo("parking");
    assertThat(story.holds("urgency")).isEqualTo("ordinary");
  }

  @Test
  void whatThoseBelowDidGoesStraightToEvaluation() {
    opened()
        .done(Map.of("screening", "accepted", "placing", "rolledUp"))
        .waitsFor("stand_in_evaluation")
        .done("evaluationOutcome", "passed")
        .endsAt("end_closed");
  }

  @Test
  void whatWasTakenBackEndsThere() {
    opened()
        .done(Map.of("screening", "accepted", "placing", "withdrawn"))
        .took()
        .endsAt("end_withdrawn");
  }

  @Test
  void whatThoseBelowDidBadlyIsHandedDownAgain() {
    Story story =
        opened()
            .done(Map.of("screening", "accepted", "placing", "rolledUp"))
            .done("evaluationOutcome", "handDown")
            .waitsFor("stand_in_axis");
    assertThat(story.holds("reviewed")).isEqualTo(true);

    story.done("placing", "rolledUp").waitsFor("stand_in_evaluation");
  }

  @Test
  void afterThatTheLevelItselfMayDoIt() {
    opened()
        .done(Map.of("screening", "accepted", "placing", "rolledUp"))
        .done("evaluationOutcome", "handDown")
        .done("placing", "own")
        .waitsFor("stand_in_deliberation");
  }

  @Test
  void theLevelAboveHasItHandedDownOnceMore() {
    evaluated("escalate")
        .done()
        .done("escalationDecision", "handDown")
        .waitsFor("stand_in_axis")
        .done("placing", "rolledUp")
        .waitsFor("stand_in_evaluation");
  }

  @Test
  void rectificationGoesBackToImplementation() {
    evaluated("rectify")
        .waitsFor("stand_in_implementation")
        .done()
        .waitsFor("stand_in_evaluation")
        .done("evaluationOutcome", "passed")
        .endsAt("end_closed");
  }

  @Test
  void rectificationsAreCountedFromOneEvaluationToTheNext() {
    Story story = built().done(Map.of("evaluationOutcome", "rectify", "rectifications", 1)).done();

    assertThat(story.holds("rectifications")).isEqualTo(1);
  }

  @Test
  void theLevelAboveOrdersAnotherRectification() {
    evaluated("escalate")
        .waitsFor("stand_in_axis")
        .done()
        .waitsFor("user_review_escalation", "official")
        .done("escalationDecision", "rectify")
        .waitsFor("stand_in_implementation");
  }

  @Test
  void theLevelAboveClosesTheMatter() {
    Story story = evaluated("escalate");
    assertThat(story.holds("escalation")).isEqualTo(true);

    story.done().done("escalationDecision", "close").took("closeMatter").endsAt("end_closed");
  }

  @Test
  void aMatterIsWithdrawnInTheMiddle() {
    adopted().waitsFor("stand_in_project").aborted();
  }

  private static Story opened() {
    return Story.begins(MODELS, "co-governance", Map.of("chosen", false));
  }

  private static Story accepted() {
    return opened().done("screening", "accepted");
  }

  private static Story adopted() {
    return accepted().done("resolution", "adopted");
  }

  private static Story built() {
    return adopted().done("approval", "approved").done();
  }

  private static Story evaluated(String outcome) {
    return built().done("evaluationOutcome", outcome);
  }
}
