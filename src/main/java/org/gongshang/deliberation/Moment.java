package org.gongshang.deliberation;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** A moment as minutes and calls write it: 2026年11月24日 14:00. */
final class Moment {

  private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

  private Moment() {}

  static String of(Instant at, Clock clock) {
    return FORM.format(at.atZone(clock.getZone()));
  }
}
