package org.gongshang.workflow.model;

import java.time.Instant;
import java.util.Map;
import org.gongshang.workflow.engine.ModelEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublicNoticeTest {

  private static final ModelEngine MODELS = new ModelEngine("public-notice");
  private static final Instant LAST_DAY = Instant.parse("2026-12-01T10:00:00Z");

  @AfterAll
  static void stop() {
    MODELS.close();
  }

  @BeforeEach
  void forget() {
    MODELS.forget();
  }

  @Test
  void aNoticeNobodyObjectsToIsConfirmedWhenItEnds() {
    objectionsLeft(0, "confirmed");

    published()
        .took("openNotice")
        .timePasses("timer_notice_ends", LAST_DAY)
        .took("closeNotice", "checkObjections")
        .endsAt("end_confirmed");
  }

  @Test
  void everyObjectionIsAnsweredOneByOne() {
    objectionsLeft(2, "confirmed");
    objectionsLeft(1, "confirmed");
    objectionsLeft(0, "confirmed");

    ended()
        .waitsFor("user_answer_objection", "clerk")
        .done()
        .waitsFor("user_answer_objection", "clerk")
        .done()
        .endsAt("end_confirmed");
  }

  @Test
  void oneObjectionUpheldIsEnough() {
    objectionsLeft(2, "confirmed");
    objectionsLeft(1, "upheld");
    objectionsLeft(0, "upheld");

    ended().done().done().endsAt("end_upheld");
  }

  @Test
  void aNoticeIsWithdrawnWhileItHangs() {
    published().aborted();
  }

  private static Story published() {
    MODELS.given("openNotice", Map.of("noticeEndsAt", LAST_DAY));
    return Story.begins(MODELS, "public-notice", Map.of("noticeKind", "resolution"));
  }

  private static Story ended() {
    return published().timePasses("timer_notice_ends", LAST_DAY);
  }

  private static void objectionsLeft(int open, String outcome) {
    MODELS.given("checkObjections", Map.of("openObjections", open, "noticeOutcome", outcome));
  }
}
