package org.gongshang.programme.selection;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Raises everybody's share step by step, as long as the outcome may be taken.
 *
 * <p>Steps that certainly change nothing are jumped over, which Kraiczy, Robinson and Elkind
 * (Streamlining Equal Shares, 2025) do for shares that are paid all or not at all. Here voters also
 * pay with the rest of what they have, so the next change cannot be computed directly; it is
 * approached by jumps that double while {@link SharesRun#alike} holds and shrink where it does not.
 */
final class Raising {

  /** So many single steps at most follow a jump that failed. */
  private static final long LONGEST_REST = 8;

  private final Contest contest;
  private final Raise raise;
  private final Watch watch;
  private final BigInteger first;
  private final BigInteger step;

  private long steps;
  private long stride;
  private long rest;
  private long resting;
  private SharesRun run;
  private @Nullable SharesRun next;

  Raising(Contest contest, Raise raise, Watch watch) {
    this.contest = contest;
    this.raise = raise;
    this.watch = watch;
    this.first = contest.units().whole(contest.election().budget());
    this.step = contest.units().of(raise.step());
    this.stride = raise.jumps() ? 2 : 1;
    this.run = SharesRun.of(contest, first);
  }

  /** Takes as many steps as there are to be taken. */
  void run() {
    tell();
    while (next == null && !isDone()) {
      if (stride > 1) {
        jump();
      } else {
        stepOn();
      }
      tell();
    }
  }

  private void tell() {
    watch.tell(steps, contest.cost(run.selected()));
  }

  private boolean isDone() {
    BitSet selected = run.selected();
    return switch (raise.until()) {
      case AT_ONCE -> true;
      case OVER_BUDGET -> selected.equals(contest.considered());
      case EXHAUSTED -> contest.isExhausted(selected);
    };
  }

  private void jump() {
    SharesRun alike = run.alike(share(steps + stride));
    if (alike != null) {
      run = alike;
      steps += stride;
      stride *= 2;
      rest = 0;
      return;
    }
    stride /= 2;
    if (stride == 1) {
      rest = Math.min(LONGEST_REST, rest * 2 + 1);
      resting = rest;
    }
  }

  private void stepOn() {
    SharesRun larger = SharesRun.of(contest, share(steps + 1));
    if (contest.cost(larger.selected()).compareTo(contest.election().budget()) > 0) {
      next = larger;
      return;
    }
    run = larger;
    steps++;
    resting--;
    if (raise.jumps() && resting <= 0) {
      stride = 2;
    }
  }

  private BigInteger share(long steps) {
    return first.add(step.multiply(BigInteger.valueOf(steps)));
  }

  /** How often the share was raised. */
  long steps() {
    return steps;
  }

  /** The outcome to be taken. */
  SharesRun taken() {
    return run;
  }

  /** The outcome of the next step, if it was looked at and costs too much. */
  Outcome.@Nullable Beyond beyond() {
    if (next == null) {
      return null;
    }
    BitSet selected = next.selected();
    return new Outcome.Beyond(steps + 1, contest.ids(selected), contest.cost(selected));
  }

  /** What each voter has at first by the outcome to be taken, rounded down to cents. */
  BigDecimal share() {
    return contest.units().amount(run.share(), BigInteger.ONE, 2, RoundingMode.DOWN);
  }
}
