package org.gongshang.programme.selection;

import java.math.BigDecimal;
import java.util.BitSet;

/**
 * The Method of Equal Shares: everybody who voted has the same share of the budget, and a project
 * is selected if those who chose it pay for it, each as evenly as their shares allow, beginning
 * with what costs them least for what it is worth to them.
 *
 * @param utility what a project is worth to those who chose it
 * @param ties which of two that cost their supporters the same comes first
 * @param raise how shares grow while money is left over
 * @param fills whether what is left in the end goes to those with most points that still fit
 */
public record EqualShares(Utility utility, Ties ties, Raise raise, boolean fills) implements Rule {

  /** As Polish and Swiss towns count: worth what it costs, raised by one, nothing filled up. */
  public static final EqualShares USUAL =
      new EqualShares(Utility.COST, Ties.CHEAPER_FIRST, Raise.BY_ONE, false);

  @Override
  public Outcome select(Election election, Watch watch) {
    Tally tally = new Tally(election);
    Contest contest = new Contest(election, tally.considered(), this);
    Raising raising = new Raising(contest, raise, watch);
    raising.run();
    Reason[] reasons = new Accounts(contest, tally, raising.taken()).reasons();
    if (fills) {
      fill(election, tally, open(contest, raising), reasons);
    }
    return new Outcome(
        election.budget(),
        GreedyByVotes.findings(election, tally, reasons),
        raising.steps(),
        raising.share(),
        raising.beyond());
  }

  private static BitSet open(Contest contest, Raising raising) {
    BitSet open = contest.considered();
    open.andNot(raising.taken().selected());
    return open;
  }

  /** What does not fit keeps its reason. */
  private void fill(Election election, Tally tally, BitSet open, Reason[] reasons) {
    BitSet paid = new BitSet();
    paid.set(0, reasons.length);
    paid.andNot(open);
    BigDecimal left = election.budget();
    for (int place = paid.nextSetBit(0); place >= 0; place = paid.nextSetBit(place + 1)) {
      if (reasons[place].selects()) {
        left = left.subtract(election.proposals().get(place).cost());
      }
    }
    new GreedyByVotes(ties, true).decide(election, tally, open, left, reasons);
  }
}
