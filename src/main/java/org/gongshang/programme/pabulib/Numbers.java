package org.gongshang.programme.pabulib;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as files write them: plain, with a point before decimals. */
final class Numbers {

  private Numbers() {}

  /** An amount of money, exactly as written. */
  static Optional<BigDecimal> amount(String text) {
    return text.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  /** A whole number; decimals that are nothing do no harm. */
  static Optional<Integer> whole(String text) {
    return text.matches("-?[0-9]{1,8}(\\.0{1,6})?")
        ? Optional.of(new BigDecimal(text).intValueExact())
        : Optional.empty();
  }
}
