package org.gongshang.deliberation;

import java.util.regex.Pattern;

/**
 * Number of a session: part of the region's code or, of a building's council, the number of that;
 * year; ordinal ({@code S-012022-2026-03}).
 */
record SessionNumber(String value) {

  private static final Pattern FORM = Pattern.compile("S-\\d{6,18}-\\d{4}-\\d{2,4}");

  SessionNumber {
    if (!isOne(value)) {
      throw new IllegalArgumentException("not a session number: " + value);
    }
  }

  static boolean isOne(String value) {
    return FORM.matcher(value).matches();
  }

  static SessionNumber of(String regionCode, int year, int ordinal) {
    String part = (regionCode + "000000000000").substring(6, 12);
    return new SessionNumber("S-%s-%d-%02d".formatted(part, year, ordinal));
  }

  /** Councils of buildings count from 1,000,001, and six digits are of regions. */
  static SessionNumber ofCouncil(long council, int year, int ordinal) {
    return new SessionNumber("S-%d-%d-%02d".formatted(council, year, ordinal));
  }

  @Override
  public String toString() {
    return value;
  }
}
