package org.gongshang.programme.selection;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says of each proposal who paid for it, or why nobody did, in numbers of voters and amounts. */
final class Accounts {

  private static final int CENTS = 2;
  private static final int FINE = 4;

  private final Contest contest;
  private final Tally tally;
  private final SharesRun run;

  Accounts(Contest contest, Tally tally, SharesRun run) {
    this.contest = contest;
    this.tally = tally;
    this.run = run;
  }

  /** By the places of the proposals. */
  Reason[] reasons() {
    Reason[] reasons = new Reason[contest.election().proposals().size()];
    List<Purchase> purchases = run.purchases();
    for (int round = 0; round < purchases.size(); round++) {
      reasons[purchases.get(round).proposal()] = paid(round + 1, purchases.get(round));
    }
    for (int place = 0; place < reasons.length; place++) {
      if (!contest.considered().get(place)) {
        reasons[place] = tally.tooFew(place);
      } else if (reasons[place] == null) {
        reasons[place] = notCovered(place);
      }
    }
    return reasons;
  }

  private Reason.Paid paid(int round, Purchase purchase) {
    List<Reason.Share> full = new ArrayList<>();
    BigDecimal rest = contest.election().proposals().get(purchase.proposal()).cost();
    for (Map.Entry<Integer, Long> group : full(purchase).entrySet()) {
      Reason.Share share = share(purchase.proposal(), group.getKey(), group.getValue());
      full.add(share);
      rest = rest.subtract(share.total());
    }
    return new Reason.Paid(
        round, full, new Reason.Share(0, purchase.last(), BigDecimal.ZERO, rest));
  }

  private Reason.Share share(int proposal, int points, long voters) {
    BigInteger each =
        run.purses().prices().numerator(proposal).multiply(BigInteger.valueOf(points));
    return new Reason.Share(
        points,
        voters,
        amount(each, FINE),
        amount(each.multiply(BigInteger.valueOf(voters)), CENTS));
  }

  /** How many voters paid the full price, by the points that they gave. */
  private Map<Integer, Long> full(Purchase purchase) {
    Voters voters = contest.voters();
    int[] supporters = voters.supporters(purchase.proposal());
    Map<Integer, Long> full = new TreeMap<>();
    for (int at = 0; at < supporters.length; at++) {
      if (!purchase.filling().poor().get(at)) {
        int points = voters.points(purchase.proposal())[at];
        full.merge(points, voters.members(supporters[at]), Long::sum);
      }
    }
    return full;
  }

  private Reason.NotCovered notCovered(int place) {
    BitSet all = new BitSet();
    all.set(0, contest.voters().supporters(place).length);
    BigInteger have = run.purses().together(place, all);
    return new Reason.NotCovered(
        contest
            .units()
            .amount(have, run.purses().prices().denominator(), CENTS, RoundingMode.DOWN));
  }

  private BigDecimal amount(BigInteger numerator, int places) {
    BigInteger denominator = run.purses().prices().denominator();
    return contest.units().amount(numerator, denominator, places, RoundingMode.HALF_UP);
  }
}
