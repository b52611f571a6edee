package org.gongshang.workflow.model;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.gongshang.workflow.engine.ModelEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgrammeTest {

  private static final ModelEngine MODELS = new ModelEngine("programme");
  private static final String DECISION = "programmeDecision";
  private static final Instant CALL_ENDS = Instant.parse("2026-11-15T16:00:00Z");
  private static final Instant VOTE_ENDS = Instant.parse("2026-12-25T16:00:00Z");
  private static final Instant NOTICE_ENDS = Instant.parse("2027-01-08T10:00:00Z");
  private static final Instant MID_YEAR = Instant.parse("2027-05-31T16:00:00Z");
  private static final Instant YEAR_END = Instant.parse("2027-10-31T16:00:00Z");

  @AfterAll
  static void stop() {
    MODELS.close();
  }

  @BeforeEach
  void setTimes() {
    MODELS.forget();
    MODELS.always("openProgrammeVote", Map.of("roundClosesAt", VOTE_ENDS));
    MODELS.always("publishSelection", Map.of("noticeEndsAt", NOTICE_ENDS));
    MODELS.always("startProjects", Map.of("midYearAt", MID_YEAR, "yearEndAt", YEAR_END));
  }

  @Test
  void aYearGoesFromTheCallToTheEvaluation() {
    noticeIs(0, "confirmed");

    published()
        .timePasses("timer_notice_ends", NOTICE_ENDS)
        .timePasses("timer_mid_year", MID_YEAR)
        .waitsFor("user_check", "clerk")
        .done()
        .timePasses("timer_year_end", YEAR_END)
        .waitsFor("user_evaluate", "clerk")
        .done()
        .endsAt("end_programme");
  }

  @Test
  void theCallEndsByItself() {
    begun()
        .timePasses("timer_call_ends", CALL_ENDS)
        .took("closeCall")
        .waitsFor("user_screen", "clerk");
  }

  @Test
  void theListIsScreenedAnew() {
    shortlisting().done(DECISION, "screen").waitsFor("user_screen", "clerk");
  }

  @Test
  void theListIsTalkedAboutAnew() {
    shortlisting()
        .done(DECISION, "settle")
        .waitsFor("user_settle_rules", "approver")
        .done(DECISION, "shortlist")
        .waitsFor("user_shortlist", "convener");
  }

  @Test
  void theVoteEndsInTime() {
    voting()
        .timePasses("timer_vote_closes", VOTE_ENDS)
        .waitsFor("user_confirm_selection", "convener");
  }

  @Test
  void peopleVoteAgain() {
    voting()
        .done()
        .waitsFor("user_confirm_selection", "convener")
        .done(DECISION, "revote")
        .waitsFor("user_settle_rules", "approver");
  }

  @Test
  void anObjectionIsAnsweredAndOneThatIsUpheldIsReconsidered() {
    noticeIs(1, "confirmed");
    Story answering = published().timePasses("timer_notice_ends", NOTICE_ENDS);
    noticeIs(0, "upheld");

    answering
        .waitsFor("user_answer_objection", "clerk")
        .done()
        .waitsFor("user_reconsider", "convener")
        .done(DECISION, "shortlist")
        .waitsFor("user_shortlist", "convener");
  }

  @Test
  void anUpheldObjectionLeadsToAnotherVote() {
    noticeIs(0, "upheld");

    published()
        .timePasses("timer_notice_ends", NOTICE_ENDS)
        .waitsFor("user_reconsider", "convener")
        .done(DECISION, "revote")
        .waitsFor("user_settle_rules", "approver");
  }

  @Test
  void itIsBrokenOffWherePeopleWait() {
    begun().hears("programmeAborted").endsAt("end_aborted");
    screening().hears("programmeAborted").endsAt("end_aborted");
    shortlisting().hears("programmeAborted").endsAt("end_aborted");
    shortlisting().done(DECISION, "settle").hears("programmeAborted").endsAt("end_aborted");
    voting().hears("programmeAborted").endsAt("end_aborted_later");
    voting().done().hears("programmeAborted").endsAt("end_aborted_later");
    published().hears("programmeAborted").endsAt("end_aborted_later");
    noticeIs(0, "upheld");
    published()
        .timePasses("timer_notice_ends", NOTICE_ENDS)
        .hears("programmeAborted")
        .endsAt("end_aborted_later");
    noticeIs(1, "confirmed");
    published()
        .timePasses("timer_notice_ends", NOTICE_ENDS)
        .hears("programmeAborted")
        .endsAt("end_aborted_later");
  }

  private static void noticeIs(int open, String outcome) {
    MODELS.always(
        "settleSelectionNotice", Map.of("openObjections", open, "noticeOutcome", outcome));
  }

  private static Story begun() {
    return Story.begins(MODELS, "programme", Map.of("callEndsAt", Date.from(CALL_ENDS)))
        .waitsFor("user_collect", "clerk");
  }

  private static Story screening() {
    return begun().done().waitsFor("user_screen", "clerk");
  }

  private static Story shortlisting() {
    return screening().done().waitsFor("user_shortlist", "convener");
  }

  private static Story voting() {
    return shortlisting()
        .done(DECISION, "settle")
        .done(DECISION, "vote")
        .waitsFor("user_vote", "convener");
  }

  private static Story published() {
    return voting().done().done(DECISION, "publish");
  }
}
