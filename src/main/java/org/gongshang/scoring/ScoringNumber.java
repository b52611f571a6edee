package org.gongshang.scoring;

import java.util.regex.Pattern;
import org.gongshang.region.Region;

/** Number of a scoring: part of the region's code, year, ordinal ({@code R-012022-2026-03}). */
record ScoringNumber(String value) {

  private static final Pattern FORM = Pattern.compile("R-\\d{6}-\\d{4}-\\d{2,4}");

  ScoringNumber {
    if (!isOne(value)) {
      throw new IllegalArgumentException("not a scoring number: " + value);
    }
  }

  static boolean isOne(String value) {
    return FORM.matcher(value).matches();
  }

  static ScoringNumber of(Region region, int year, int ordinal) {
    return new ScoringNumber(beginning(region, year) + "%02d".formatted(ordinal));
  }

  /** What the region's numbers of a year have in common. */
  static String beginning(Region region, int year) {
    return "R-%s-%d-".formatted(region.numberPart(), year);
  }
}
