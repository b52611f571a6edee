package org.gongshang.programme.selection;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What a point costs with each proposal that is paid, exactly: fractions with one denominator,
 * which grows with each of them.
 */
final class Prices {

  private final BigInteger[] numerators;
  private final BitSet paid = new BitSet();
  private BigInteger denominator = BigInteger.ONE;

  Prices(int proposals) {
    numerators = new BigInteger[proposals];
    Arrays.fill(numerators, BigInteger.ZERO);
  }

  boolean isPaid(int proposal) {
    return paid.get(proposal);
  }

  BigInteger numerator(int proposal) {
    return numerators[proposal];
  }

  BigInteger denominator() {
    return denominator;
  }

  /**
   * Adds the price {@code owed / points}.
   *
   * @param owed over the denominator so far
   */
  void add(int proposal, BigInteger owed, long points) {
    BigInteger shared = owed.gcd(BigInteger.valueOf(points));
    BigInteger factor = BigInteger.valueOf(points).divide(shared);
    paid.stream().forEach(earlier -> numerators[earlier] = numerators[earlier].multiply(factor));
    denominator = denominator.multiply(factor);
    numerators[proposal] = owed.divide(shared);
    paid.set(proposal);
  }

  /** What so many points with each proposal cost together, over the denominator. */
  BigInteger sum(long[] points) {
    BigInteger sum = BigInteger.ZERO;
    for (int at = paid.nextSetBit(0); at >= 0; at = paid.nextSetBit(at + 1)) {
      if (points[at] != 0) {
        sum = sum.add(numerators[at].multiply(BigInteger.valueOf(points[at])));
      }
    }
    return sum;
  }

  /** The price as nearly as a double holds it. */
  double near(int proposal) {
    BigInteger numerator = numerators[proposal];
    int shift = 64 + denominator.bitLength() - numerator.bitLength();
    BigInteger quotient =
        shift > 0
            ? numerator.shiftLeft(shift).divide(denominator)
            : numerator.divide(denominator.shiftLeft(-shift));
    return Math.scalb(quotient.doubleValue(), -shift);
  }
}
