package org.gongshang.workflow.model;

import java.util.Map;
import org.gongshang.workflow.engine.ModelEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AxisTest {

  private static final ModelEngine MODELS = new ModelEngine("axis");

  @AfterAll
  static void stop() {
    MODELS.close();
  }

  @BeforeEach
  void forget() {
    MODELS.forget();
  }

  @Test
  void aMatterOfThisLevelStays() {
    levelIs("own");

    placed().took("testLevel").endsAt("end_own_level");
  }

  @Test
  void anEmergencyThatThisLevelCanActOnStays() {
    MODELS.given("testLevel", Map.of("levelVerdict", "own", "emergency", true));

    placed().took("testLevel").endsAt("end_own_level");
  }

  @Test
  void aMatterAboveThisLevelIsHandedUpAndTestedAgain() {
    levelIs("above");
    levelIs("own");

    placed()
        .waitsFor("user_hand_up", "clerk")
        .done("handUpDecision", "handUp")
        .waitsFor("user_receive", "clerk")
        .took("testLevel", "handUpMatter")
        .done("receiveDecision", "accept")
        .took("testLevel")
        .endsAt("end_own_level");
  }

  @Test
  void aMatterMayClimbLevelByLevel() {
    levelIs("above");
    levelIs("above");
    levelIs("own");

    placed()
        .done("handUpDecision", "handUp")
        .done("receiveDecision", "accept")
        .waitsFor("user_hand_up", "clerk")
        .done("handUpDecision", "handUp")
        .done("receiveDecision", "accept")
        .took("testLevel", "handUpMatter", "testLevel", "handUpMatter", "testLevel")
        .endsAt("end_own_level");
  }

  @Test
  void theClerkKeepsIt() {
    levelIs("above");

    placed().done("handUpDecision", "keep").took("testLevel").endsAt("end_kept");
  }

  @Test
  void theLevelAboveReturnsIt() {
    levelIs("above");

    placed()
        .done("handUpDecision", "handUp")
        .done("receiveDecision", "return")
        .took("testLevel", "handUpMatter", "returnMatter")
        .endsAt("end_returned");
  }

  @Test
  void anEmergencyGoesStraightUpAndWhoReceivesItLeads() {
    MODELS.given("testLevel", Map.of("levelVerdict", "above", "emergency", true));

    placed()
        .took("testLevel", "handUpEmergency")
        .waitsFor("user_take_charge", "clerk")
        .done()
        .took()
        .endsAt("end_taken_charge");
  }

  @Test
  void anEmergencyIsWithdrawnBeforeAnybodyTookCharge() {
    MODELS.given("testLevel", Map.of("levelVerdict", "above", "emergency", true));

    placed().waitsFor("user_take_charge", "clerk").aborted();
  }

  @Test
  void anEscalationGoesUpWithoutATest() {
    Story.begins(MODELS, "axis", Map.of("escalation", true))
        .took("handUpMatter")
        .endsAt("end_escalated");
  }

  @Test
  void aMatterIsWithdrawnOnItsWayUp() {
    levelIs("above");

    placed().done("handUpDecision", "handUp").waitsFor("user_receive", "clerk").aborted();
  }

  private static void levelIs(String verdict) {
    MODELS.given("testLevel", Map.of("levelVerdict", verdict, "emergency", false));
  }

  private static Story placed() {
    return Story.begins(MODELS, "axis", Map.of("escalation", false));
  }
}
