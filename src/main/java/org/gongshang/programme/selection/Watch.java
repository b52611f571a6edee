package org.gongshang.programme.selection;

import java.math.BigDecimal;
import java.util.concurrent.CancellationException;

/** Who looks on while projects are selected. */
public interface Watch {

  /** Lets everything run to its end. */
  Watch NOBODY = (steps, spent) -> true;

  /**
   * Called at least once for each outcome that is worked out.
   *
   * @param steps how often everybody's share has been raised
   * @param spent what the projects selected so far cost, in currency units
   * @return false to break off
   */
  boolean goesOn(long steps, BigDecimal spent);

  /** Tells how far the work is. */
  default void tell(long steps, BigDecimal spent) {
    if (!goesOn(steps, spent)) {
      throw new CancellationException("broken off after " + steps + " steps");
    }
  }
}
