package org.gongshang.programme.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gongshang.programme.selection.Raise.Until;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of every election, on many small ones in which ties are frequent. */
class EqualSharesPropertiesTest {

  private static final int ELECTIONS = 1500;

  @ParameterizedTest
  @EnumSource
  void the_outcome_is_the_one_of_the_definition(Utility utility) {
    for (int seed = 0; seed < ELECTIONS; seed++) {
      Election election = election(seed);
      PlainShares plain = plain(election, utility, 0);

      Outcome outcome = rule(utility, Until.AT_ONCE, true).select(election, Watch.NOBODY);

      assertThat(outcome.ids()).as("%s", election).isEqualTo(ids(election, plain.selected));
    }
  }

  /** Many rounds, and costs that differ by less than a double holds of their size. */
  @ParameterizedTest
  @EnumSource
  void no_difference_is_too_small_to_decide(Utility utility) {
    for (int seed = 0; seed < ELECTIONS / 5; seed++) {
      Election election = Elections.close(new Random(seed));
      PlainShares plain = plain(election, utility, 0);
      EqualShares rule = rule(utility, Until.AT_ONCE, true);
      Contest contest = new Contest(election, new Tally(election).considered(), rule);

      SharesRun run = SharesRun.of(contest, contest.units().whole(election.budget()));

      assertThat(run.purchases())
          .as("%s", election)
          .extracting(Purchase::proposal)
          .isEqualTo(plain.selected);
    }
  }

  @ParameterizedTest
  @EnumSource
  void jumps_end_where_single_steps_of_the_definition_do(Utility utility) {
    for (int seed = 0; seed < ELECTIONS; seed++) {
      Election election = election(seed);
      int steps = 0;
      List<Integer> taken = plain(election, utility, 0).selected;
      List<Integer> next = plain(election, utility, 1).selected;
      while (taken.size() < considered(election) && fits(election, next)) {
        steps++;
        taken = next;
        next = plain(election, utility, steps + 1).selected;
      }

      Outcome outcome = rule(utility, Until.OVER_BUDGET, true).select(election, Watch.NOBODY);

      assertThat(outcome.ids()).as("%s", election).isEqualTo(ids(election, taken));
      assertThat(outcome.steps()).as("%s", election).isEqualTo(steps);
    }
  }

  @ParameterizedTest
  @EnumSource
  void jumps_change_nothing(Until until) {
    for (int seed = 0; seed < ELECTIONS; seed++) {
      Election election = election(seed);

      Outcome jumping = rule(Utility.COST, until, true).select(election, Watch.NOBODY);
      Outcome stepping = rule(Utility.COST, until, false).select(election, Watch.NOBODY);

      assertThat(jumping).as("%s", election).isEqualTo(stepping);
    }
  }

  @ParameterizedTest
  @EnumSource
  void no_outcome_costs_more_than_the_budget(Until until) {
    for (int seed = 0; seed < ELECTIONS; seed++) {
      Election election = election(seed);
      Raise raise = new Raise(BigDecimal.ONE, until, true);
      EqualShares filling = new EqualShares(Utility.COST, Ties.CHEAPER_FIRST, raise, true);
      for (Rule rule : List.of(rule(Utility.POINTS, until, true), filling, GreedyByVotes.USUAL)) {
        assertThat(rule.select(election, Watch.NOBODY).left())
            .as("%s of %s", rule, election)
            .isNotNegative();
      }
    }
  }

  /** Nobody pays more than a share, all pay what it costs, and nobody could pay for more. */
  @Test
  void what_is_selected_is_paid_for_to_the_last_fraction() {
    for (int seed = 0; seed < ELECTIONS; seed++) {
      Election election = election(seed);
      EqualShares rule = rule(Utility.COST, Until.AT_ONCE, true);
      Contest contest = new Contest(election, new Tally(election).considered(), rule);
      SharesRun run = SharesRun.of(contest, contest.units().whole(election.budget()));
      Purses purses = run.purses();
      BigInteger denominator = purses.prices().denominator();
      BigInteger paid = BigInteger.ZERO;
      for (int group = 0; group < contest.voters().groups(); group++) {
        BigInteger left = purses.exact(group);
        assertThat(left).as("%s", election).isNotNegative();
        BigInteger members = BigInteger.valueOf(contest.voters().members(group));
        paid = paid.add(run.share().multiply(denominator).subtract(left).multiply(members));
      }
      assertThat(paid)
          .as("%s", election)
          .isEqualTo(cost(contest, run.selected()).multiply(denominator));
      assertThatNobodyCouldPay(contest, run);
    }
  }

  private static void assertThatNobodyCouldPay(Contest contest, SharesRun run) {
    BitSet others = contest.considered();
    others.andNot(run.selected());
    others.stream()
        .forEach(
            place -> {
              BitSet all = new BitSet();
              all.set(0, contest.voters().supporters(place).length);
              BigInteger denominator = run.purses().prices().denominator();
              assertThat(run.purses().together(place, all))
                  .isLessThan(contest.cost(place).multiply(denominator));
            });
  }

  private static BigInteger cost(Contest contest, BitSet selected) {
    return selected.stream().mapToObj(contest::cost).reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static Election election(int seed) {
    return Elections.random(new Random(seed), seed % 2 == 0 ? 1 : 3);
  }

  private static EqualShares rule(Utility utility, Until until, boolean jumps) {
    return new EqualShares(
        utility, Ties.CHEAPER_FIRST, new Raise(BigDecimal.ONE, until, jumps), false);
  }

  private static PlainShares plain(Election election, Utility utility, int steps) {
    BigInteger voters = BigInteger.valueOf(election.ballots().size());
    BigInteger budget = election.budget().toBigIntegerExact();
    BigInteger raised = voters.multiply(BigInteger.valueOf(steps));
    return new PlainShares(election, utility, new PlainShares.Fraction(budget.add(raised), voters));
  }

  private static int considered(Election election) {
    return new Tally(election).considered().cardinality();
  }

  private static boolean fits(Election election, List<Integer> selected) {
    BigDecimal cost =
        selected.stream()
            .map(place -> election.proposals().get(place).cost())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return cost.compareTo(election.budget()) <= 0;
  }

  private static List<String> ids(Election election, List<Integer> selected) {
    return IntStream.range(0, election.proposals().size())
        .filter(selected::contains)
        .mapToObj(place -> election.proposals().get(place).id())
        .toList();
  }
}
