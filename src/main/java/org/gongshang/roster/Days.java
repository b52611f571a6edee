package org.gongshang.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongshang.TypedDay;

/** Days as people write them: 2026-9-1, 2026/09/01, 2026.9.1, 2026年9月1日, 20260901. */
final class Days {

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})\\s*(?:[-/.年]\\s*)?(\\d{1,2})\\s*(?:[-/.月]\\s*)?(\\d{1,2})\\s*日?");

  private Days() {}

  /** Empty where the text is none. */
  static Optional<LocalDate> of(String text) {
    Matcher day = DAY.matcher(text.strip());
    if (!day.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate written = LocalDate.of(part(day, 1), part(day, 2), part(day, 3));
      return TypedDay.of(written.toString());
    } catch (DateTimeException never) {
      return Optional.empty();
    }
  }

  private static int part(Matcher day, int group) {
    return Integer.parseInt(day.group(group));
  }
}
