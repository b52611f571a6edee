package org.gongshang.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.gongshang.workflow.engine.ModelEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  private static final ModelEngine MODELS = new ModelEngine("evaluation");
  private static final Instant LAST_MOMENT = Instant.parse("2026-12-08T10:00:00Z");

  @AfterAll
  static void stop() {
    MODELS.close();
  }

  @BeforeEach
  void forget() {
    MODELS.forget();
  }

  @Test
  void theResultIsPublishedRatedAndPasses() {
    peopleAre(true);

    finished()
        .waitsFor("stand_in_public-notice")
        .done("noticeOutcome", "confirmed")
        .waitsFor("user_rate", "clerk")
        .done()
        .took("openEvaluation", "openRating", "countRatings")
        .endsAt("end_passed");
  }

  @Test
  void theNoticeIsToldThatItIsAboutAResult() {
    assertThat(finished().holds("noticeKind")).isEqualTo("result");
  }

  @Test
  void ratingsAreCountedWhenTimeIsUp() {
    peopleAre(true);

    confirmed()
        .timePasses("timer_rating_closes", LAST_MOMENT)
        .took("openEvaluation", "openRating", "countRatings")
        .endsAt("end_passed");
  }

  @Test
  void peopleWhoAreNotSatisfiedGetARectification() {
    peopleAre(false);
    next("rectify");

    confirmed()
        .done()
        .took("openEvaluation", "openRating", "countRatings", "requireRectification")
        .waitsFor("user_rectify_plan", "unit")
        .done()
        .endsAt("end_rectify");
  }

  @Test
  void anObjectionUpheldLeadsToRectificationWithoutRating() {
    next("rectify");

    finished()
        .done("noticeOutcome", "upheld")
        .took("openEvaluation", "requireRectification")
        .waitsFor("user_rectify_plan", "unit");
  }

  @Test
  void whatThoseBelowDidGoesBackToThem() {
    peopleAre(false);
    next("handDown");

    confirmed().done().endsAt("end_hand_down");
  }

  @Test
  void afterTheLastRectificationTheLevelAboveIsAsked() {
    peopleAre(false);
    next("escalate");

    confirmed().done().endsAt("end_escalate");
  }

  @Test
  void aMatterIsWithdrawnWhilePeopleRate() {
    confirmed().waitsFor("user_rate", "clerk").aborted();
  }

  private static Story finished() {
    MODELS.given("openRating", Map.of("roundClosesAt", LAST_MOMENT));
    return Story.begins(MODELS, "evaluation", Map.of());
  }

  private static Story confirmed() {
    return finished().done("noticeOutcome", "confirmed");
  }

  private static void peopleAre(boolean satisfied) {
    MODELS.given("countRatings", Map.of("satisfied", satisfied));
  }

  private static void next(String outcome) {
    MODELS.given("requireRectification", Map.of("evaluationOutcome", outcome));
  }
}
