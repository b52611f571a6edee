package org.gongshang.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gongshang.workflow.engine.ModelEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class DeliberationTest {

  private static final ModelEngine MODELS = new ModelEngine("deliberation");
  private static final Map<String, Object> PLACED = Map.of("agendaDecision", "placed");

  @AfterAll
  static void stop() {
    MODELS.close();
  }

  @Test
  void anItemIsAdoptedAndTheResolutionStandsAfterItsNotice() {
    begun()
        .took("openDeliberation")
        .waitsFor("user_place_item", "convener", "clerk")
        .done(PLACED)
        .hears("itemDecided", "resolution", "adopted")
        .took("adoptResolution")
        .waitsFor("stand_in_public-notice")
        .done("noticeOutcome", "confirmed")
        .endsAt("end_adopted");
  }

  @Test
  void theNoticeIsToldThatItIsAboutAResolution() {
    Story story = decided("adopted");

    assertThat(story.holds("noticeKind")).isEqualTo("resolution");
  }

  @Test
  void anItemIsSentBackSupplementedAndPlacedAgain() {
    decided("sentBack")
        .waitsFor("user_supplement", "clerk")
        .done()
        .waitsFor("user_place_item", "convener", "clerk")
        .done(PLACED)
        .hears("itemDecided", "resolution", "adopted")
        .waitsFor("stand_in_public-notice");
  }

  @Test
  void aRejectionIsExplained() {
    decided("rejected").waitsFor("user_explain_rejection", "clerk").done().endsAt("end_rejected");
  }

  @Test
  void anItemThatWasNotReachedIsPlacedAgain() {
    decided("notTreated").waitsFor("user_place_item", "convener", "clerk");
  }

  @Test
  void anObjectionUpheldSendsTheMatterBack() {
    decided("adopted").done("noticeOutcome", "upheld").waitsFor("user_supplement", "clerk");
  }

  @Test
  void whatDoesNotBelongBeforeTheCouncilGoesBackToBeClassified() {
    begun().done("agendaDecision", "returned").took("openDeliberation").endsAt("end_returned");
  }

  @Test
  void aMatterIsWithdrawnWhileItWaitsForItsSession() {
    begun().done(PLACED).aborted();
  }

  private static Story begun() {
    return Story.begins(MODELS, "deliberation", Map.of());
  }

  private static Story decided(String resolution) {
    return begun().done(PLACED).hears("itemDecided", "resolution", resolution);
  }
}
