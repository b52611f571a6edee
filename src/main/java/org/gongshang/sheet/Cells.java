package org.gongshang.sheet;

import java.math.BigDecimal;
import java.util.Locale;

/** Texts of cells. */
final class Cells {

  private Cells() {}

  /** Without blanks around it, full-width ones among them. */
  static String tidy(String text) {
    return text.strip();
  }

  /** A number as it is seen in its cell: codes keep their digits. */
  static String number(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** A heading without what people vary: blanks, case, and a mark for what is required. */
  static String heading(String text) {
    return text.replaceAll("[\\s　*＊_-]+|[（(].*?[)）]", "").toLowerCase(Locale.ROOT);
  }

  /**
   * A text that stays text in a spreadsheet program, which would take one that begins like a
   * formula for one.
   */
  static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
