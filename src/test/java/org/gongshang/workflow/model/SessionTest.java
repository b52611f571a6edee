package org.gongshang.workflow.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongshang.workflow.engine.ModelEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionTest {

  private static final ModelEngine MODELS = new ModelEngine("session");
  private static final Instant STARTS = Instant.parse("2026-11-24T06:00:00Z");
  private static final Instant CLOSES = Instant.parse("2026-11-24T10:00:00Z");

  @AfterAll
  static void stop() {
    MODELS.close();
  }

  @BeforeEach
  void setTimes() {
    MODELS.forget();
    MODELS.given("announceSession", Map.of("sessionStartsAt", STARTS));
    for (String round : List.of("openSignIn", "openOpinions", "openBallot", "openVouching")) {
      MODELS.always(round, Map.of("roundClosesAt", CLOSES));
    }
  }

  @Test
  void aSessionIsConvenedAnnouncedAndBeginsOnTime() {
    convened()
        .took("announceSession")
        .timePasses("timer_session_starts", STARTS)
        .took("openSignIn")
        .waitsFor("user_sign_in", "convener");
  }

  @Test
  void anItemIsDiscussedBallotedAndAdopted() {
    enoughHaveCome(true);
    items(1);
    ballotIs("adopted");

    signedIn()
        .waitsFor("user_opinions", "convener")
        .done()
        .waitsFor("user_ballot", "convener")
        .done()
        .waitsFor("user_write_minutes", "clerk")
        .took(
            "announceSession",
            "openSignIn",
            "checkQuorum",
            "nextItem",
            "openOpinions",
            "openBallot",
            "countBallot",
            "announceResult",
            "nextItem");
  }

  @Test
  void anItemThatFailsIsConcludedByTheConvener() {
    enoughHaveCome(true);
    items(1);
    ballotIs("notAdopted");

    signedIn()
        .done()
        .done()
        .waitsFor("user_conclude_item", "convener")
        .done("itemConclusion", "sentBack")
        .waitsFor("user_write_minutes", "clerk");
  }

  @Test
  void afterATieTheConvenerLetsMembersVoteOnceMore() {
    enoughHaveCome(true);
    items(1);
    ballotIs("notAdopted");
    ballotIs("adopted");

    signedIn()
        .done()
        .done()
        .waitsFor("user_conclude_item", "convener")
        .done("itemConclusion", "revote")
        .waitsFor("user_ballot", "convener")
        .done()
        .waitsFor("user_write_minutes", "clerk");
  }

  @Test
  void eachItemOfTheAgendaHasItsTurn() {
    enoughHaveCome(true);
    items(2);
    ballotIs("adopted");
    ballotIs("adopted");

    signedIn()
        .done()
        .done()
        .waitsFor("user_opinions", "convener")
        .done()
        .waitsFor("user_ballot", "convener")
        .done()
        .waitsFor("user_write_minutes", "clerk");
  }

  @Test
  void everyRoundClosesWhenItsTimeIsUp() {
    enoughHaveCome(true);
    items(1);
    ballotIs("adopted");

    begun()
        .timePasses("timer_sign_in_closes", CLOSES)
        .waitsFor("user_opinions", "convener")
        .timePasses("timer_opinions_close", CLOSES)
        .waitsFor("user_ballot", "convener")
        .timePasses("timer_ballot_closes", CLOSES)
        .waitsFor("user_write_minutes", "clerk");
  }

  @Test
  void withoutQuorumAnotherTimeIsSetAndAnnounced() {
    enoughHaveCome(false);
    Instant nextDay = STARTS.plusSeconds(86_400);
    MODELS.given("announceSession", Map.of("sessionStartsAt", nextDay));

    signedIn()
        .waitsFor("user_reconvene", "convener")
        .done()
        .timePasses("timer_session_starts", nextDay)
        .took("announceSession", "openSignIn", "checkQuorum", "announceSession", "openSignIn");
  }

  @Test
  void theMinutesAreConfirmedAfterACorrection() {
    enoughHaveCome(true);
    items(0);
    vouched("confirmed");

    signedIn()
        .waitsFor("user_write_minutes", "clerk")
        .done()
        .waitsFor("user_confirm_minutes", "convener")
        .hears("minutesTakenBack")
        .waitsFor("user_write_minutes", "clerk")
        .done()
        .done("minutesDecision", "return")
        .waitsFor("user_write_minutes", "clerk")
        .done()
        .done("minutesDecision", "approve")
        .waitsFor("user_vouch_minutes", "convener")
        .done()
        .endsAt("end_session");
  }

  @Test
  void aMembersObjectionSendsTheMinutesBackAndTooFewAreAskedAgain() {
    enoughHaveCome(true);
    items(0);
    vouched("tooFew");
    vouched("objected");
    vouched("confirmed");

    signedIn()
        .done()
        .done("minutesDecision", "approve")
        .timePasses("timer_vouching_closes", CLOSES)
        .waitsFor("user_vouch_minutes", "convener")
        .done()
        .waitsFor("user_write_minutes", "clerk")
        .done()
        .done("minutesDecision", "approve")
        .done()
        .endsAt("end_session");
  }

  @Test
  void aSessionIsCancelledBeforeItBegins() {
    convened().hears("sessionCancelled").endsAt("end_cancelled");
  }

  @Test
  void aSessionWithoutADateIsCancelled() {
    Story.begins(MODELS, "session", Map.of()).hears("sessionCancelled").endsAt("end_cancelled");
  }

  @Test
  void aSessionThatIsPutOffGetsAnotherDate() {
    convened()
        .hears("sessionMoved")
        .waitsFor("user_reconvene", "convener")
        .done()
        .timePasses("timer_session_starts", STARTS)
        .waitsFor("user_sign_in", "convener");
  }

  @Test
  void aSessionThatIsAdjournedSignsInAgainOnAnotherDay() {
    enoughHaveCome(true);
    enoughHaveCome(true);
    items(1);

    signedIn()
        .waitsFor("user_opinions", "convener")
        .hears("sessionAdjourned")
        .waitsFor("user_reconvene", "convener")
        .done()
        .timePasses("timer_session_starts", STARTS)
        .waitsFor("user_sign_in", "convener")
        .done()
        .waitsFor("user_write_minutes", "clerk");
  }

  @Test
  void aSessionIsBrokenOffDuringTheBallot() {
    enoughHaveCome(true);
    items(1);

    signedIn().done().waitsFor("user_ballot", "convener").aborted();
  }

  private static Story convened() {
    return Story.begins(MODELS, "session", Map.of()).waitsFor("user_convene", "convener").done();
  }

  private static Story begun() {
    return convened().timePasses("timer_session_starts", STARTS);
  }

  private static Story signedIn() {
    return begun().done();
  }

  private static void enoughHaveCome(boolean quorate) {
    MODELS.given("checkQuorum", Map.of("quorate", quorate));
  }

  private static void items(int count) {
    for (int i = 1; i <= count; i++) {
      MODELS.given("nextItem", Map.of("hasItem", true, "currentMatter", "105012-2026-000" + i));
    }
    MODELS.given("nextItem", Map.of("hasItem", false));
  }

  private static void vouched(String outcome) {
    MODELS.given("closeVouching", Map.of("vouchOutcome", outcome));
  }

  private static void ballotIs(String outcome) {
    MODELS.given("countBallot", Map.of("ballotOutcome", outcome));
  }
}
