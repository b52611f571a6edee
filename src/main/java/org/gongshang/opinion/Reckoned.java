package org.gongshang.opinion;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One outcome that is kept. Whoever comes while it is reckoned for the first time waits for it.
 * While a large round is open, the outcome before is shown for a while: else each reaction would
 * make each reader wait, and the machine would do nothing else.
 */
final class Reckoned {

  /** With so many people times statements it is always up to date. */
  private static final long SMALL = 500_000;

  /** How many times as long as it takes it is shown. */
  private static final int REST = 9;

  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable Known known;

  private record Known(Outcome outcome, long stamp, long took, long ended) {

    boolean isLarge() {
      return (long) outcome.ground().people() * outcome.statements().size() > SMALL;
    }

    boolean isFresh(long now, boolean open) {
      return stamp == now || (open && isLarge() && System.nanoTime() - ended < REST * took);
    }
  }

  /**
   * @param stamp tells one state of the reactions from the next
   * @param open whether more are still coming
   */
  Outcome at(long stamp, boolean open, Supplier<Outcome> reckoning) {
    Known found = known;
    if (found != null && found.isFresh(stamp, open)) {
      return found.outcome;
    }
    if (found != null && open && found.isLarge()) {
      if (!lock.tryLock()) {
        return found.outcome;
      }
    } else {
      lock.lock();
    }
    try {
      return renewed(stamp, open, reckoning);
    } finally {
      lock.unlock();
    }
  }

  private Outcome renewed(long stamp, boolean open, Supplier<Outcome> reckoning) {
    Known found = known;
    if (found == null || !found.isFresh(stamp, open)) {
      long began = System.nanoTime();
      Outcome outcome = reckoning.get();
      long ended = System.nanoTime();
      found = new Known(outcome, stamp, ended - began, ended);
      known = found;
    }
    return found.outcome;
  }
}
