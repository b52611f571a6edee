package org.gongshang.workflow;

import java.util.regex.Pattern;

/** Number of a matter: region part, year, running number ({@code 012022-2026-0417}). */
public record MatterNumber(String value) implements Comparable<MatterNumber> {

  private static final Pattern FORM = Pattern.compile("\\d{6}-\\d{4}-\\d{4,7}");

  public MatterNumber {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a matter number: " + value);
    }
  }

  public static boolean isOne(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public int compareTo(MatterNumber other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
