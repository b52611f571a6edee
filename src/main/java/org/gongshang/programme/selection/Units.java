package org.gongshang.programme.selection;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whole numbers for amounts of money, so small that each voter's part of any amount is one too.
 *
 * @param decimals of the amounts
 * @param voters among whom they are divided
 */
record Units(int decimals, int voters) {

  static Units of(Election election, BigDecimal step) {
    List<Proposal> proposals = election.proposals();
    int decimals =
        Stream.concat(Stream.of(election.budget(), step), proposals.stream().map(Proposal::cost))
            .mapToInt(BigDecimal::scale)
            .max()
            .orElse(0);
    return new Units(Math.max(0, decimals), Math.max(1, election.ballots().size()));
  }

  /** An amount of which each voter's part is wanted. */
  BigInteger whole(BigDecimal amount) {
    return amount.movePointRight(decimals).toBigIntegerExact();
  }

  /** An amount that is one voter's. */
  BigInteger of(BigDecimal amount) {
    return whole(amount).multiply(BigInteger.valueOf(voters));
  }

  /** In currency units, rounded to that many places. */
  BigDecimal amount(BigInteger units, BigInteger denominator, int places, RoundingMode rounding) {
    BigInteger parts = denominator.multiply(BigInteger.valueOf(voters));
    return new BigDecimal(units)
        .movePointLeft(decimals)
        .divide(new BigDecimal(parts), places, rounding);
  }
}
