package org.gongshang.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Amounts as pages write them. */
final class Amounts {

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  private Amounts() {}

  /** In units of ten thousand, at most two decimals: {@code 18.6}. */
  static String wan(BigDecimal yuan) {
    return yuan.divide(TEN_THOUSAND, 2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }

  static boolean isLarge(BigDecimal yuan) {
    return yuan.compareTo(TEN_THOUSAND) >= 0;
  }

  /** Ten thousand and more, in whole yuan. */
  static boolean isRound(BigDecimal yuan) {
    return isLarge(yuan) && yuan.stripTrailingZeros().scale() <= 0;
  }

  /** In units of ten thousand with every digit: {@code 18.6543}. */
  static String exactWan(BigDecimal yuan) {
    return format("#,##0.####").format(yuan.movePointLeft(4));
  }

  /** As many digits as there are: {@code 8,600} or {@code 8,600.5}. */
  static String brief(BigDecimal yuan) {
    return format("#,##0.##").format(yuan);
  }

  /** Every digit: {@code 186,000.00}. */
  static String full(BigDecimal yuan) {
    return format("#,##0.00").format(yuan);
  }

  static String bytes(long size) {
    if (size < 1024) {
      return size + " B";
    }
    if (size < 1024 * 1024) {
      return size / 1024 + " KB";
    }
    return format("0.#").format(size / 1024.0 / 1024.0) + " MB";
  }

  private static DecimalFormat format(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
  }
}
