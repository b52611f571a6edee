package org.gongshang.deliberation;

import org.gongshang.PlainText;

/** What is put to the vote. */
record Motion(String title, String text) {

  /** {@code 关于…的议案}, unless the title says so already; at most 60 characters. */
  static String titleFor(String matter) {
    String title = matter.startsWith("关于") ? matter : "关于" + matter + "的议案";
    return PlainText.cut(title, 60);
  }
}
