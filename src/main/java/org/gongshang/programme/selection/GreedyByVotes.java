package org.gongshang.programme.selection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Most points first, as long as the money lasts.
 *
 * @param ties which of two with as many points comes first
 * @param skips whether what no longer fits is left out and the next looked at; or else the first
 *     that does not fit ends it
 */
public record GreedyByVotes(Ties ties, boolean skips) implements Rule {

  /** The cheaper first on a tie, and what no longer fits is left out. */
  public static final GreedyByVotes USUAL = new GreedyByVotes(Ties.CHEAPER_FIRST, true);

  @Override
  public Outcome select(Election election, Watch watch) {
    Tally tally = new Tally(election);
    Reason[] reasons = new Reason[election.proposals().size()];
    BitSet considered = tally.considered();
    decide(election, tally, considered, election.budget(), reasons);
    for (int place = 0; place < reasons.length; place++) {
      if (!considered.get(place)) {
        reasons[place] = tally.tooFew(place);
      }
    }
    Outcome outcome =
        new Outcome(election.budget(), findings(election, tally, reasons), 0, null, null);
    watch.tell(0, outcome.spent());
    return outcome;
  }

  /** Says of each of those proposals whether that much money pays for it. */
  void decide(Election election, Tally tally, BitSet open, BigDecimal money, Reason[] reasons) {
    BigDecimal left = money;
    boolean ended = false;
    int looked = 0;
    for (int place : order(election, tally, open)) {
      BigDecimal cost = election.proposals().get(place).cost();
      looked++;
      if (ended) {
        reasons[place] = new Reason.NotReached();
      } else if (cost.compareTo(left) > 0) {
        reasons[place] = new Reason.TooDear(looked, left);
        ended = !skips;
      } else {
        reasons[place] = new Reason.Fitted(looked, left);
        left = left.subtract(cost);
      }
    }
  }

  private List<Integer> order(Election election, Tally tally, BitSet open) {
    return open.stream()
        .boxed()
        .sorted(Comparator.comparingLong(tally::points).reversed().thenComparing(ties.in(election)))
        .toList();
  }

  static List<Finding> findings(Election election, Tally tally, Reason[] reasons) {
    List<Finding> findings = new ArrayList<>();
    for (int place = 0; place < reasons.length; place++) {
      findings.add(
          new Finding(
              election.proposals().get(place),
              tally.votes(place),
              tally.points(place),
              reasons[place]));
    }
    return findings;
  }
}
