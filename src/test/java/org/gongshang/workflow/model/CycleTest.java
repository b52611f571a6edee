package org.gongshang.workflow.model;

import java.time.Instant;
import java.util.Map;
import org.gongshang.workflow.engine.ModelEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All models together: what one hands to the next is what the next one needs. */
class CycleTest {

  private static final ModelEngine MODELS =
      new ModelEngine(ShippedModels.names().toArray(String[]::new));
  private static final Instant NOTICE_ENDS = Instant.parse("2026-12-01T10:00:00Z");
  private static final Instant RATING_ENDS = Instant.parse("2026-12-08T10:00:00Z");

  @AfterAll
  static void stop() {
    MODELS.close();
  }

  @BeforeEach
  void forget() {
    MODELS.forget();
  }

  @BeforeAll
  static void setTimes() {
    MODELS.always("enterNeed", Map.of("handedDown", false, "reclassified", false));
    MODELS.always("weighLevel", Map.of("ownLevel", 3, "hasBelow", true, "placing", "own"));
    MODELS.always("openNotice", Map.of("noticeEndsAt", NOTICE_ENDS));
    MODELS.always("checkObjections", Map.of("openObjections", 0, "noticeOutcome", "confirmed"));
    MODELS.always("openRating", Map.of("roundClosesAt", RATING_ENDS));
  }

  @Test
  void aNeedBecomesAProjectThatPeopleAreSatisfiedWith() {
    MODELS.given("countRatings", Map.of("satisfied", true));

    rated(built(resolved(submitted()))).endsAt("end_closed");
  }

  @Test
  void aBadRatingLeadsToRectificationAndAnotherRound() {
    MODELS.given("countRatings", Map.of("satisfied", false));
    MODELS.given("requireRectification", Map.of("evaluationOutcome", "rectify"));
    MODELS.given("countRatings", Map.of("satisfied", true));

    Story rectified = rated(built(resolved(submitted()))).waitsFor("user_rectify_plan", "unit");
    rated(built(rectified.done())).endsAt("end_closed");
  }

  @Test
  void whatThoseBelowDidIsPublishedAndRatedToo() {
    MODELS.always("handDownMatter", Map.of("resultsDueAt", RATING_ENDS));
    MODELS.given("countRatings", Map.of("satisfied", true));

    rated(rolledUp(submitted("level", 4))).endsAt("end_closed");
  }

  @Test
  void whereTheyDidItBadlyItIsHandedDownAgain() {
    MODELS.always("handDownMatter", Map.of("resultsDueAt", RATING_ENDS));
    MODELS.given("countRatings", Map.of("satisfied", false));
    MODELS.given("requireRectification", Map.of("evaluationOutcome", "handDown"));
    MODELS.given("countRatings", Map.of("satisfied", true));

    rated(rolledUp(rated(rolledUp(submitted("level", 4))))).endsAt("end_closed");
  }

  private static Story rolledUp(Story story) {
    return story
        .waitsFor("user_hand_down", "clerk")
        .done("handDownDecision", "handDown")
        .hears("resultsIn", "reviewed", false)
        .waitsFor("user_roll_up", "clerk")
        .done(Map.of("rollUpDecision", "enough", "placing", "rolledUp"));
  }

  private static Story submitted() {
    return submitted("level", 3);
  }

  private static Story submitted(String variable, int value) {
    return Story.begins(MODELS, "co-governance", Map.of("chosen", false))
        .done(Map.of("screening", "accepted", "category", "parking", "urgency", "ordinary"))
        .waitsFor("user_classify_need", "clerk")
        .done(Map.of(variable, value, "lacking", "nothing", "classification", "classified"));
  }

  private static Story resolved(Story story) {
    return published(
            story.done("agendaDecision", "placed").hears("itemDecided", "resolution", "adopted"))
        .waitsFor("user_plan_project", "clerk")
        .done("planDecision", "submitted")
        .done("approval", "approved");
  }

  private static Story built(Story story) {
    return story
        .waitsFor("user_plan_milestones", "unit")
        .done("workOutcome", "begun")
        .done("workFinished", true)
        .waitsFor("user_inspect", "supervisor")
        .done()
        .done("acceptance", "passed");
  }

  private static Story rated(Story story) {
    return published(story).waitsFor("user_rate", "clerk").done();
  }

  private static Story published(Story story) {
    return story.timePasses("timer_notice_ends", NOTICE_ENDS);
  }
}
