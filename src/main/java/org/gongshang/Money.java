package org.gongshang;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Amounts in yuan as people say them: only Chinese counts in tens of thousands. */
public final class Money {

  private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

  private Money() {}

  /** {@code 18.6 万元}, and every digit where that would lose one: {@code 123,456.78 元}. */
  public static String said(BigDecimal yuan, Locale locale) {
    boolean whole = yuan.stripTrailingZeros().scale() <= 0;
    return whole && inWan(yuan, locale) ? wan("#,##0.####", yuan) : yuan("#,##0.##", yuan, locale);
  }

  /** For figures that are only to be compared: {@code 18.65 万元}, {@code CNY 186,543}. */
  public static String roughly(BigDecimal yuan, Locale locale) {
    if (inWan(yuan, locale)) {
      return wan("#,##0.##", yuan);
    }
    return yuan(isLarge(yuan) ? "#,##0" : "#,##0.##", yuan, locale);
  }

  /** Every digit, for papers: {@code 186,000.00 元}. */
  public static String exactly(BigDecimal yuan, Locale locale) {
    return yuan("#,##0.00", yuan, locale);
  }

  /** Every digit, where the unit is told otherwise: {@code 186,000.00}. */
  public static String digits(BigDecimal yuan) {
    return format("#,##0.00", yuan);
  }

  /** Where the unit is told otherwise: {@code 186,000}, and {@code 123,456.70}. */
  public static String figure(BigDecimal amount) {
    return format(amount.stripTrailingZeros().scale() <= 0 ? "#,##0" : "#,##0.00", amount);
  }

  private static boolean inWan(BigDecimal yuan, Locale locale) {
    return isChinese(locale) && isLarge(yuan);
  }

  private static boolean isLarge(BigDecimal yuan) {
    return yuan.compareTo(WAN) >= 0;
  }

  private static boolean isChinese(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
  }

  private static String wan(String pattern, BigDecimal yuan) {
    return format(pattern, yuan.movePointLeft(4)) + " 万元";
  }

  private static String yuan(String pattern, BigDecimal yuan, Locale locale) {
    String amount = format(pattern, yuan);
    return isChinese(locale) ? amount + " 元" : "CNY " + amount;
  }

  private static String format(String pattern, BigDecimal number) {
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(number);
  }
}
