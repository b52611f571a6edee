package org.gongshang.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.gongshang.Money;
import org.gongshang.Refusal;

/** An amount of money in yuan: never negative, two decimals. */
public record Yuan(BigDecimal amount) implements Comparable<Yuan> {

  /** What a column of fourteen digits holds. */
  private static final BigDecimal LARGEST = new BigDecimal("999999999999.99");

  // after the limits that its constructor reads
  public static final Yuan ZERO = new Yuan(BigDecimal.ZERO);

  public Yuan {
    if (!isOne(amount)) {
      throw new IllegalArgumentException("not an amount of yuan: " + amount);
    }
    amount = amount.setScale(2, RoundingMode.UNNECESSARY);
  }

  /** An amount that a person typed; refuses what is no amount of money. */
  public static Yuan entered(BigDecimal amount) {
    if (!isOne(amount)) {
      throw new Refusal("project.yuan.invalid");
    }
    return new Yuan(amount);
  }

  public static Yuan of(String amount) {
    return new Yuan(new BigDecimal(amount));
  }

  static boolean isOne(BigDecimal amount) {
    return amount.signum() >= 0
        && amount.compareTo(LARGEST) <= 0
        && amount.stripTrailingZeros().scale() <= 2;
  }

  public boolean isMoreThan(Yuan other) {
    return compareTo(other) > 0;
  }

  /** This amount as whole per cent of the other, rounded down; 0 of nothing is 0. */
  public int percentOf(Yuan whole) {
    if (whole.amount.signum() == 0) {
      return amount.signum() == 0 ? 0 : 100;
    }
    return amount.movePointRight(2).divide(whole.amount, 0, RoundingMode.DOWN).intValue();
  }

  /** As people say it: {@code 18.6 万元}, below ten thousand {@code 8,600 元}. */
  public String spoken(Locale locale) {
    return Money.said(amount, locale);
  }

  /** Every digit, for documents: {@code 186,000.00}. */
  public String full() {
    return Money.digits(amount);
  }

  @Override
  public int compareTo(Yuan other) {
    return amount.compareTo(other.amount);
  }

  @Override
  public String toString() {
    return full();
  }
}
