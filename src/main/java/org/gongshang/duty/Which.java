package org.gongshang.duty;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The numbers of a responsibility list; each leads to its rows. */
public enum Which {
  OPEN,
  TODAY,
  SOON,
  OVERDUE,
  DONE,
  LATE,
  DROPPED,
  MISSED;

  /** Whether its tasks are still to be done. */
  boolean isOpen() {
    return ordinal() <= OVERDUE.ordinal();
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Which> find(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }
}
