package org.gongshang.programme.annual;

import java.util.regex.Pattern;
import org.gongshang.region.Region;

/**
 * Number of a programme: part of the region's code, its year, ordinal ({@code P-012022-2027-01}).
 */
record ProgrammeNumber(String value) {

  private static final Pattern FORM = Pattern.compile("P-\\d{6}-\\d{4}-\\d{2}");

  ProgrammeNumber {
    if (!isOne(value)) {
      throw new IllegalArgumentException("not a programme number: " + value);
    }
  }

  static boolean isOne(String value) {
    return FORM.matcher(value).matches();
  }

  static ProgrammeNumber of(Region region, int year, int ordinal) {
    return new ProgrammeNumber(beginning(region, year) + "%02d".formatted(ordinal));
  }

  /** What the region's numbers of a year have in common. */
  static String beginning(Region region, int year) {
    return "P-%s-%d-".formatted(region.numberPart(), year);
  }

  int ordinal() {
    return Integer.parseInt(value.substring(value.lastIndexOf('-') + 1));
  }
}
