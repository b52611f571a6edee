package org.gongshang.programme.selection;

import java.math.BigDecimal;

/**
 * How everybody's share is raised when equal shares leave money over (the completion called Add1).
 * An outcome that costs more than the budget is never taken.
 *
 * @param step by so much each voter's share grows, in currency units
 * @param until what ends it
 * @param jumps whether steps of which it is certain that they change nothing are left out; the
 *     outcome is the same, only sooner
 */
public record Raise(BigDecimal step, Until until, boolean jumps) {

  /** Shares stay as they are. */
  public static final Raise NEVER = new Raise(BigDecimal.ONE, Until.AT_ONCE, true);

  /** By one currency unit, until the outcome would cost more than the budget. */
  public static final Raise BY_ONE = new Raise(BigDecimal.ONE, Until.OVER_BUDGET, true);

  public Raise {
    if (step.signum() <= 0) {
      throw new IllegalArgumentException("a step of " + step);
    }
  }

  /** What ends it; at the latest that everything is selected, or the next outcome too dear. */
  public enum Until {
    AT_ONCE,
    OVER_BUDGET,
    /** Nothing that is considered fits into what is left of the budget. */
    EXHAUSTED
  }
}
