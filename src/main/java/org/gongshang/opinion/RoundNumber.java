package org.gongshang.opinion;

import java.util.regex.Pattern;

/** The business key of a round: {@code O-17}. */
final class RoundNumber {

  private static final String MARK = "O-";
  private static final Pattern FORM = Pattern.compile(MARK + "[1-9]\\d{0,17}");

  private RoundNumber() {}

  static String of(long id) {
    return MARK + id;
  }

  static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  static long id(String number) {
    return Long.parseLong(number.substring(MARK.length()));
  }
}
