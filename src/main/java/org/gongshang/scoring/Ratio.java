package org.gongshang.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact number of points: what is equal is equal, and no rounding puts one before the other.
 *
 * @param under the denominator, above zero
 */
record Ratio(BigInteger over, BigInteger under) implements Comparable<Ratio> {

  static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);

  Ratio {
    if (under.signum() <= 0) {
      throw new IllegalArgumentException("no ratio over " + under);
    }
  }

  Ratio times(int percent) {
    return new Ratio(
        over.multiply(BigInteger.valueOf(percent)), under.multiply(BigInteger.valueOf(100)));
  }

  Ratio plus(Ratio other) {
    return new Ratio(
        over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
  }

  @Override
  public int compareTo(Ratio other) {
    return over.multiply(other.under).compareTo(other.over.multiply(under));
  }

  /** Cut to two decimals, so that it never looks better than it is. */
  String shown() {
    return new BigDecimal(over).divide(new BigDecimal(under), 2, RoundingMode.DOWN).toPlainString();
  }
}
