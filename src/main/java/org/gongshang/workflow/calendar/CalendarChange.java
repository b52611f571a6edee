package org.gongshang.workflow.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/** Who changed which day of the calendar. */
record CalendarChange(LocalDate date, Act act, String name, long changedBy, Instant changedAt) {

  /** What was done. */
  enum Act {
    ADDED,
    REMOVED;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
