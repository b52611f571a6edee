package org.gongshang.people;

import java.util.Set;
import java.util.regex.Pattern;

/** What others may read of a person: the one way in which names and numbers are masked. */
public final class Privacy {

  private static final Set<String> DOUBLE_SURNAMES =
      Set.of("欧阳", "司马", "上官", "诸葛", "司徒", "夏侯", "皇甫", "尉迟", "慕容", "令狐", "东方", "端木", "独孤", "南宫");

  private static final Pattern MOBILE =
      Pattern.compile("(?<![0-9])(?:(?:\\+|00)86[ -]?)?1[3-9][0-9](?:[ -]?[0-9]){8}(?![0-9])");

  private Privacy() {}

  /** {@code 138****2046}: the first three and the last four digits of at least eight. */
  public static String phone(String phone) {
    String digits = phone.replaceAll("[^0-9]", "").replaceFirst("^(?:00)?86(?=1[0-9]{10}$)", "");
    return digits.length() < 8
        ? "****"
        : digits.substring(0, 3) + "****" + digits.substring(digits.length() - 4);
  }

  /** Masks the mobile numbers in a text; the numbers of offices are public and stay. */
  public static String phonesIn(String text) {
    return MOBILE.matcher(text).replaceAll(found -> phone(found.group()));
  }

  /** What stands before 先生/女士 in the message {@code people.masked}. */
  public static String surname(String name) {
    for (String surname : DOUBLE_SURNAMES) {
      if (name.startsWith(surname)) {
        return surname;
      }
    }
    return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
  }
}
