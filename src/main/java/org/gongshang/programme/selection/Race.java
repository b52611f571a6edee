package org.gongshang.programme.selection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which proposals can still be paid, and which of them is next. */
final class Race {

  private final Contest contest;
  private final Purses purses;
  private final BitSet open;

  /** Lower bounds of what is paid for a point, per unit of what it is worth; they only rise. */
  private final double[] least;

  Race(Contest contest, Purses purses) {
    this.contest = contest;
    this.purses = purses;
    this.open = contest.considered();
    this.least = new double[contest.voters().proposals()];
  }

  /**
   * @param prices bounds of what is paid for a point
   * @param bounds of that, per unit of what it is worth
   */
  record Contender(int proposal, Band prices, Band bounds) {}

  /** All that may be next, and all whose bounds begin no higher than that. */
  List<Contender> contenders(double all) {
    List<Contender> found = new ArrayList<>();
    BitSet unseen = (BitSet) open.clone();
    double most = Double.POSITIVE_INFINITY;
    int next = lowest(unseen);
    while (next >= 0 && least[next] <= Math.max(all, most)) {
      unseen.clear(next);
      Contender contender = contender(next);
      least[next] = contender.bounds().least();
      if (contender.prices().isBeyond()) {
        open.clear(next);
      } else {
        most = Math.min(most, contender.bounds().most());
        found.add(contender);
      }
      next = lowest(unseen);
    }
    return found;
  }

  private int lowest(BitSet among) {
    int lowest = -1;
    for (int at = among.nextSetBit(0); at >= 0; at = among.nextSetBit(at + 1)) {
      if (lowest < 0 || least[at] < least[lowest]) {
        lowest = at;
      }
    }
    return lowest;
  }

  Contender contender(int proposal) {
    Band prices = purses.band(proposal, contest.cost(proposal).doubleValue());
    return new Contender(proposal, prices, prices.per(contest.worth(proposal).doubleValue()));
  }

  /** The one that is next: only those are worked out exactly whose bounds overlap. */
  @Nullable Filling first(List<Contender> contenders) {
    double most = contenders.stream().mapToDouble(each -> each.bounds().most()).min().orElse(0);
    Filling first = null;
    for (Contender each : contenders) {
      if (each.bounds().least() <= most) {
        first = before(first, each);
      }
    }
    return first;
  }

  private @Nullable Filling before(@Nullable Filling first, Contender other) {
    Filling filling = filling(other);
    if (!filling.isPossible()) {
      open.clear(other.proposal());
      return first;
    }
    return first == null || contest.isBefore(filling, first) ? filling : first;
  }

  /** How its supporters pay it, exactly. */
  Filling filling(Contender contender) {
    int proposal = contender.proposal();
    return new Filling(purses, proposal, contest.cost(proposal), contender.prices());
  }

  /** That one has been paid. */
  void leave(int proposal) {
    open.clear(proposal);
  }
}
