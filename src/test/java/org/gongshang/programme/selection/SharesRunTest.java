package org.gongshang.programme.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gongshang.programme.selection.PlainShares.Fraction;
import org.junit.jupiter.api.Test;

class SharesRunTest {

  private static final int STEPS = 12;

  @Test
  void nothing_changes_between_two_shares_that_are_said_to_be_alike() {
    int jumped = 0;
    for (int seed = 0; seed < 1000; seed++) {
      Contest contest = contest(Elections.random(new Random(seed), 3));
      List<BitSet> outcomes =
          IntStream.range(0, STEPS).mapToObj(step -> run(contest, step).selected()).toList();
      for (int from = 0; from < STEPS; from++) {
        for (int to = from + 2; to < STEPS; to++) {
          if (run(contest, from).alike(share(contest, to)) != null) {
            jumped++;
            assertThat(outcomes.subList(from, to + 1))
                .as("%s from %s to %s", contest.election(), from, to)
                .containsOnly(outcomes.get(from));
          }
        }
      }
    }
    assertThat(jumped).isPositive();
  }

  /** After four and after six steps a is paid first and then b; after five it is a and then c. */
  @Test
  void the_same_order_at_both_ends_is_not_enough() {
    Contest contest = contest(Elections.of("12", "19 8 19", "ab", "2*bc", "3*a", "c", ""));

    assertThat(run(contest, 4).selected()).isEqualTo(run(contest, 6).selected());
    assertThat(run(contest, 5).selected()).isNotEqualTo(run(contest, 4).selected());
    assertThat(run(contest, 4).alike(share(contest, 6))).isNull();
  }

  @Test
  void a_tie_that_lasts_is_broken_the_same_way_at_all_shares_between() {
    Contest contest = contest(Elections.of("4", "2 2 1000", "ab", "ab", "c"));

    assertThat(run(contest, 1).alike(share(contest, 900))).isNotNull();
  }

  @Test
  void prices_of_two_runs_are_compared_as_amounts() {
    for (int seed = 0; seed < 1000; seed++) {
      Contest contest = contest(Elections.random(new Random(seed), 3));
      for (Purchase one : run(contest, 2).purchases()) {
        for (Purchase other : run(contest, 5).purchases()) {
          int order = price(one, contest).compareTo(price(other, contest));
          if (order != 0) {
            assertThat(contest.isBefore(one.filling(), other.filling())).isEqualTo(order < 0);
          }
        }
      }
    }
  }

  private static Fraction price(Purchase purchase, Contest contest) {
    Filling filling = purchase.filling();
    BigInteger points = BigInteger.valueOf(filling.points());
    BigInteger worth = contest.worth(filling.proposal());
    return new Fraction(filling.owed(), filling.denominator().multiply(points).multiply(worth));
  }

  private static Contest contest(Election election) {
    return new Contest(election, new Tally(election).considered(), EqualShares.USUAL);
  }

  private static SharesRun run(Contest contest, int steps) {
    return SharesRun.of(contest, share(contest, steps));
  }

  private static BigInteger share(Contest contest, int steps) {
    BigInteger raised = contest.units().of(BigDecimal.valueOf(steps));
    return contest.units().whole(contest.election().budget()).add(raised);
  }
}
