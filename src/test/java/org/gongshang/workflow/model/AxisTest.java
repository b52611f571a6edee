package org.gongshang.workflow.model;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.gongshang.workflow.engine.ModelEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AxisTest {

  private static final ModelEngine MODELS = new ModelEngine("axis");
  private static final Instant RESULTS_DUE = Instant.parse("2026-12-21T10:00:00Z");

  @AfterAll
  static void stop() {
    MODELS.close();
  }

  @BeforeEach
  void forget() {
    MODELS.forget();
    MODELS.always("handDownMatter", Map.of("resultsDueAt", RESULTS_DUE));
  }

  @Test
  void aMatterOfThisLevelStays() {
    at(3, 3);

    placed().took("weighLevel").endsAt("end_own_level");
  }

  @Test
  void anEmergencyThatThisLevelCanActOnStays() {
    at(2, 2, "emergency");

    placed().took("weighLevel").endsAt("end_own_level");
  }

  @Test
  void aMatterAboveThisLevelIsHandedUpAndTestedAgain() {
    at(3, 2);
    at(2, 2);

    placed()
        .waitsFor("user_hand_up", "clerk")
        .done("handUpDecision", "handUp")
        .waitsFor("user_receive", "clerk")
        .took("weighLevel", "handUpMatter")
        .done("receiveDecision", "accept")
        .took("weighLevel")
        .endsAt("end_own_level");
  }

  @Test
  void aMatterMayClimbLevelByLevel() {
    at(3, 1);
    at(2, 1);
    at(1, 1);

    placed()
        .done("handUpDecision", "handUp")
        .done("receiveDecision", "accept")
        .waitsFor("user_hand_up", "clerk")
        .done("handUpDecision", "handUp")
        .done("receiveDecision", "accept")
        .took("weighLevel", "handUpMatter", "weighLevel", "handUpMatter", "weighLevel")
        .endsAt("end_own_level");
  }

  @Test
  void theClerkKeepsIt() {
    at(3, 2);

    placed().done("handUpDecision", "keep").took("weighLevel").endsAt("end_kept");
  }

  @Test
  void theLevelAboveReturnsItAndTheLevelBelowThinksAgain() {
    at(3, 2);
    at(3, 2);

    placed()
        .done("handUpDecision", "handUp")
        .done("receiveDecision", "return")
        .took("weighLevel", "handUpMatter", "returnMatter", "weighLevel")
        .waitsFor("user_hand_up", "clerk")
        .done("handUpDecision", "keep")
        .endsAt("end_kept");
  }

  @Test
  void anEmergencyGoesStraightUpAndWhoReceivesItLeads() {
    at(3, 2, "emergency");

    placed()
        .took("weighLevel", "handUpEmergency")
        .waitsFor("user_take_charge", "clerk")
        .done()
        .took()
        .endsAt("end_taken_charge");
  }

  @Test
  void anEmergencyIsWithdrawnBeforeAnybodyTookCharge() {
    at(3, 2, "emergency");

    placed().waitsFor("user_take_charge", "clerk").aborted();
  }

  @Test
  void anEscalationGoesUpWithoutATest() {
    begins("escalation").took("handUpMatter").endsAt("end_escalated");
  }

  @Test
  void aMatterIsWithdrawnOnItsWayUp() {
    at(3, 2);

    placed().done("handUpDecision", "handUp").waitsFor("user_receive", "clerk").aborted();
  }

  @Test
  void aMatterOfALowerLevelIsHandedDownAndItsResultsAreRolledUp() {
    handedDown()
        .took("weighLevel", "handDownMatter")
        .hears("resultsIn", "reviewed", false)
        .waitsFor("user_roll_up", "clerk")
        .done("rollUpDecision", "enough")
        .took()
        .endsAt("end_rolled_up");
  }

  @Test
  void theClerkDoesNotHandItDown() {
    at(2, 3);

    placed()
        .waitsFor("user_hand_down", "clerk")
        .done("handDownDecision", "keep")
        .endsAt("end_kept_down");
  }

  @Test
  void whenTheTimeIsUpThoseBelowAreUrgedAndTheClerkLooks() {
    handedDown()
        .timePasses("timer_results_due", RESULTS_DUE)
        .took("weighLevel", "handDownMatter", "chaseResults")
        .waitsFor("user_roll_up", "clerk");
  }

  @Test
  void theClerkWaitsOn() {
    Instant later = RESULTS_DUE.plusSeconds(86_400);

    handedDown()
        .timePasses("timer_results_due", RESULTS_DUE)
        .done(Map.of("rollUpDecision", "wait", "resultsDueAt", Date.from(later)))
        .timePasses("timer_results_due", later)
        .waitsFor("user_roll_up", "clerk");
  }

  @Test
  void resultsThatAreNotEnoughAreHandedDownAgain() {
    handedDown()
        .hears("resultsIn", "reviewed", false)
        .done("rollUpDecision", "again")
        .waitsFor("user_hand_down", "clerk")
        .done("handDownDecision", "handDown")
        .hears("resultsIn", "reviewed", false)
        .waitsFor("user_roll_up", "clerk");
  }

  @Test
  void orThisLevelGoesOnItself() {
    handedDown()
        .hears("resultsIn", "reviewed", false)
        .done("rollUpDecision", "own")
        .endsAt("end_own_handling");
  }

  @Test
  void aMatterIsWithdrawnWhileItWaits() {
    handedDown().aborted();
  }

  @Test
  void whatPeopleAreNotSatisfiedWithIsHandedDownAgainWithoutATest() {
    begins("reviewed").took().waitsFor("user_hand_down", "clerk");
  }

  @Test
  void whatComesFromAboveIsReceivedAndThenTested() {
    at(3, 3);

    begins("handedDown")
        .waitsFor("user_receive_down", "clerk")
        .done("receiveDecision", "accept")
        .took("weighLevel")
        .endsAt("end_own_level");
  }

  @Test
  void whatComesFromAboveMayBeHandedDownFurther() {
    at(3, 4);

    begins("handedDown").done("receiveDecision", "accept").waitsFor("user_hand_down", "clerk");
  }

  @Test
  void whatIsNotTheirsBelowIsDecidedByTheDistrict() {
    begins("handedDown")
        .done("receiveDecision", "return")
        .took("bringToDistrict")
        .waitsFor("user_settle", "clerk", "official")
        .done("settledRegion", 7L)
        .took("settleMatter")
        .endsAt("end_settled");
  }

  @Test
  void whatComesUpAgainAndIsNotTakenIsDecidedByTheDistrict() {
    at(3, 2);
    at(3, 2);

    placed()
        .done("handUpDecision", "handUp")
        .done("receiveDecision", "return")
        .done("handUpDecision", "handUp")
        .done("receiveDecision", "dispute")
        .waitsFor("user_settle", "clerk", "official")
        .done("settledRegion", 7L)
        .took(
            "weighLevel",
            "handUpMatter",
            "returnMatter",
            "weighLevel",
            "handUpMatter",
            "bringToDistrict",
            "settleMatter")
        .endsAt("end_settled");
  }

  @Test
  void theRegionAboveTakesItBackBeforeAnybodyActed() {
    begins("handedDown")
        .waitsFor("user_receive_down", "clerk")
        .hears("withdrawn", "reviewed", false)
        .took("withdrawMatter")
        .endsAt("end_withdrawn");
  }

  @Test
  void aMatterIsAbortedWhileTheDistrictDecides() {
    begins("handedDown").done("receiveDecision", "return").aborted();
  }

  private static Story handedDown() {
    at(2, 3);
    return placed().done("handDownDecision", "handDown");
  }

  private static void at(int own, int level) {
    at(own, level, "ordinary");
  }

  private static void at(int own, int level, String urgency) {
    MODELS.given(
        "weighLevel",
        Map.of(
            "ownLevel",
            own,
            "level",
            level,
            "urgency",
            urgency,
            "lacking",
            "nothing",
            "hasBelow",
            true));
  }

  private static Story placed() {
    return begins("");
  }

  private static Story begins(String how) {
    return Story.begins(
        MODELS,
        "axis",
        Map.of(
            "escalation",
            how.equals("escalation"),
            "handedDown",
            how.equals("handedDown"),
            "reviewed",
            how.equals("reviewed")));
  }
}
