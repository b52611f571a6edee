package org.gongshang.deliberation;

import java.util.regex.Pattern;
import org.gongshang.region.Region;

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

  static SessionNumber of(Region region, int year, int ordinal) {
    return new SessionNumber("S-%s-%d-%02d".formatted(region.numberPart(), year, ordinal));
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
