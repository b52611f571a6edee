package org.gongshang.people;

import java.util.Set;

/** What others may read of a person who asked. */
public final class Privacy {

  private static final Set<String> DOUBLE_SURNAMES =
      Set.of("欧阳", "司马", "上官", "诸葛", "司徒", "夏侯", "皇甫", "尉迟", "慕容", "令狐", "东方", "端木", "独孤", "南宫");

  private Privacy() {}

  /** {@code 138****2046}: the first three and the last four digits of at least eight. */
  public static String phone(String phone) {
    String digits = phone.replaceAll("[^0-9]", "");
    return digits.length() < 8
        ? "****"
        : digits.substring(0, 3) + "****" + digits.substring(digits.length() - 4);
  }

  public static String surname(String name) {
    for (String surname : DOUBLE_SURNAMES) {
      if (name.startsWith(surname)) {
        return surname;
      }
    }
    return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
  }
}
