package org.gongshang.programme.selection;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.gongshang.programme.selection.Race.Contender;
import org.jspecify.annotations.Nullable;

/**
 * The Method of Equal Shares with one share. Round after round the proposal is paid whose
 * supporters pay the least for what it is worth to them, until no supporters have enough.
 */
final class SharesRun {

  private static final double ROUNDED_UP = 1 + 4 * Math.ulp(1.0);

  private final Contest contest;
  private final BigInteger share;
  private final Purses purses;
  private final Race race;
  private final List<Purchase> purchases = new ArrayList<>();

  private SharesRun(Contest contest, BigInteger share) {
    this.contest = contest;
    this.share = share;
    this.purses = new Purses(contest.voters(), share);
    this.race = new Race(contest, purses);
  }

  static SharesRun of(Contest contest, BigInteger share) {
    SharesRun run = new SharesRun(contest, share);
    while (run.goesOn(null)) {
      // until nobody can pay for more
    }
    return run;
  }

  /**
   * The run with a larger share if it is certain that the outcome is the same with every share
   * between this run's and that; or else null.
   *
   * <p>A larger share leaves everybody no less after each payment and makes no price higher, as
   * long as the same proposals are paid in the same order. So a price lies between those of the two
   * runs. If in each round what is paid comes first even at the higher of its prices and with
   * everything else at the lower one, it does so between them, and who cannot pay in the end with
   * the larger share cannot with any of them.
   */
  @Nullable SharesRun alike(BigInteger larger) {
    SharesRun run = new SharesRun(contest, larger);
    for (Purchase purchase : purchases) {
      if (!run.goesOn(purchase)) {
        return null;
      }
    }
    return run.goesOn(null) ? null : run;
  }

  /**
   * Pays for the next proposal.
   *
   * @param like if not null, the one that it must be, and before everything else even at the price
   *     that it had there
   * @return whether one was paid
   */
  private boolean goesOn(@Nullable Purchase like) {
    List<Contender> contenders = race.contenders(like == null ? 0 : like.most());
    Filling next = race.first(contenders);
    if (next == null || (like != null && !isLike(next, like, contenders))) {
      return false;
    }
    pay(next);
    return true;
  }

  private boolean isLike(Filling next, Purchase like, List<Contender> contenders) {
    return next.proposal() == like.proposal()
        && contenders.stream()
            .filter(other -> other.proposal() != like.proposal())
            .allMatch(other -> isAfter(other, like));
  }

  private boolean isAfter(Contender other, Purchase like) {
    if (other.bounds().least() > like.most()) {
      return true;
    }
    Filling filling = race.filling(other);
    return !filling.isPossible() || contest.isBefore(like.filling(), filling);
  }

  private void pay(Filling filling) {
    int proposal = filling.proposal();
    long last = purses.pay(proposal, filling);
    double worth = contest.worth(proposal).doubleValue();
    double most = purses.prices().near(proposal) / worth * ROUNDED_UP;
    purchases.add(new Purchase(filling, most, last));
    race.leave(proposal);
  }

  /** What each voter had at first. */
  BigInteger share() {
    return share;
  }

  /** What each voter has left. */
  Purses purses() {
    return purses;
  }

  /** In the order in which they were paid. */
  List<Purchase> purchases() {
    return List.copyOf(purchases);
  }

  /** What was paid. */
  BitSet selected() {
    BitSet selected = new BitSet();
    purchases.forEach(purchase -> selected.set(purchase.proposal()));
    return selected;
  }
}
