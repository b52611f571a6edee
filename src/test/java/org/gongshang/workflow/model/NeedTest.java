package org.gongshang.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.gongshang.workflow.engine.ModelEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NeedTest {

  private static final ModelEngine MODELS = new ModelEngine("need");
  private static final Instant LAST_MOMENT = Instant.parse("2026-11-30T10:00:00Z");

  @BeforeAll
  static void nothingComesFromAbove() {
    MODELS.always("enterNeed", Map.of("handedDown", false, "reclassified", false));
  }

  @AfterAll
  static void stop() {
    MODELS.close();
  }

  @Test
  void aNeedIsAcceptedClassifiedAndPlacedAtALevel() {
    submitted()
        .took("enterNeed")
        .waitsFor("user_screen_need", "clerk")
        .done(accepted("parking", "ordinary"))
        .waitsFor("user_classify_need", "clerk")
        .done(Map.of("classification", "classified", "mode", "joint", "level", 3))
        .waitsFor("stand_in_axis")
        .done()
        .endsAt("end_accepted");
  }

  @Test
  void aNeedIsRejected() {
    submitted().done("screening", "rejected").endsAt("end_rejected");
  }

  @Test
  void whoeverToldTheNeedIsAskedForWhatIsMissing() {
    submitted()
        .done("screening", "supplement")
        .took("enterNeed", "askRequesters")
        .waitsFor("user_supplement_need", "clerk")
        .done()
        .waitsFor("user_screen_need", "clerk")
        .done("screening", "rejected")
        .endsAt("end_rejected");
  }

  @Test
  void withoutAnAnswerTheClerkScreensWhatIsThere() {
    submitted()
        .done("screening", "supplement")
        .waitsFor("user_supplement_need", "clerk")
        .timePasses("timer_supplement_closes", LAST_MOMENT)
        .waitsFor("user_screen_need", "clerk");
  }

  @Test
  void theRulesAdviseBeforeTheClerkClassifies() {
    Story story = submitted().done(accepted("old_house", "complex"));

    assertThat(story.holds("mode")).isEqualTo("joint");
    assertThat(story.holds("level")).isEqualTo(1);
    assertThat(story.holds("triage")).isNull();
  }

  @Test
  void whatTheClerkDecidesGoesToTheAxis() {
    Story story = submitted().done(accepted("parking", "ordinary"));
    story.done(Map.of("classification", "classified", "mode", "government", "level", 2));

    assertThat(story.holds("mode")).isEqualTo("government");
    assertThat(story.holds("level")).isEqualTo(2);
    assertThat(story.holds("escalation")).isEqualTo(false);
  }

  @Test
  void whatARegionAboveHandsDownIsNeitherScreenedNorClassifiedAgain() {
    MODELS.given("enterNeed", Map.of("handedDown", true, "reclassified", false, "level", 3));

    Story story = submitted().waitsFor("stand_in_axis");
    assertThat(story.holds("handedDown")).isEqualTo(true);
    story.done().endsAt("end_accepted");
  }

  @Test
  void whoeverClassifiesCanSendTheNeedBackToBeScreened() {
    submitted()
        .done(accepted("parking", "ordinary"))
        .waitsFor("user_classify_need", "clerk")
        .done("classification", "returned")
        .waitsFor("user_screen_need", "clerk")
        .done("screening", "rejected")
        .endsAt("end_rejected");
  }

  @Test
  void whatTheCouncilsConvenerSendsBackIsClassifiedAgain() {
    MODELS.given("enterNeed", Map.of("handedDown", false, "reclassified", true));

    submitted()
        .waitsFor("user_classify_need", "clerk")
        .done("classification", "classified")
        .waitsFor("stand_in_axis")
        .done()
        .endsAt("end_accepted");
  }

  @Test
  void aNeedIsWithdrawnBeforeAnybodyLooked() {
    submitted().waitsFor("user_screen_need", "clerk").aborted();
  }

  private static Story submitted() {
    MODELS.given("askRequesters", Map.of("roundClosesAt", LAST_MOMENT));
    return Story.begins(MODELS, "need", Map.of());
  }

  private static Map<String, Object> accepted(String category, String urgency) {
    return Map.of("screening", "accepted", "category", category, "urgency", urgency);
  }
}
