package org.gongshang.programme.annual;

import java.util.Locale;

/** The parts of a programme's year, as the table {@code programme-calendar} names them. */
public enum CalendarStage {
  COLLECT,
  DELIBERATE,
  DECIDE,
  IMPLEMENT,
  CHECK,
  EVALUATE;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
