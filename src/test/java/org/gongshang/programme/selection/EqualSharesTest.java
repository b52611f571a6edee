package org.gongshang.programme.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EqualSharesTest {

  private static final EqualShares ONCE =
      new EqualShares(Utility.COST, Ties.CHEAPER_FIRST, Raise.NEVER, false);

  @Test
  void it_is_told_who_paid_in_numbers_of_voters_and_amounts() {
    // shares of 10: a costs its three voters 4 each; then two of them have 6 left and one of b's 10
    Election election = Elections.of("40", "12 21 7", "a", "2*ab", "bc");

    Outcome outcome = ONCE.select(election, Watch.NOBODY);

    assertThat(outcome.ids()).containsExactly("a", "b");
    assertThat(reasons(outcome))
        .containsExactly(
            new Reason.Paid(1, List.of(share(1, 3, "4.0000", "12.00")), share(0, 0, "0", "0.00")),
            new Reason.Paid(2, List.of(share(1, 1, "9.0000", "9.00")), share(0, 2, "0", "12.00")),
            new Reason.NotCovered(new BigDecimal("1.00")));
    assertThat(outcome.share()).isEqualByComparingTo("10");
  }

  @Test
  void whoever_has_nothing_left_is_not_counted_among_those_who_pay() {
    // shares of 9: a takes all that its voters have, though none of them has too little
    Election election = Elections.of("36", "27 9", "2*a", "ab", "b");

    Outcome outcome = ONCE.select(election, Watch.NOBODY);

    assertThat(reasons(outcome))
        .containsExactly(
            new Reason.Paid(1, List.of(share(1, 3, "9.0000", "27.00")), share(0, 0, "0", "0.00")),
            new Reason.Paid(2, List.of(share(1, 1, "9.0000", "9.00")), share(0, 0, "0", "0.00")));
  }

  @Test
  void who_gives_more_points_pays_more() {
    Election election = Elections.of("40", "11 9", "a1", "2*a5", "b3");

    Outcome outcome = ONCE.select(election, Watch.NOBODY);

    assertThat(reasons(outcome).get(0))
        .isEqualTo(
            new Reason.Paid(
                1,
                List.of(share(1, 1, "1.0000", "1.00"), share(5, 2, "5.0000", "10.00")),
                share(0, 0, "0", "0.00")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // both cost each of their voters half of the share
        "COST|CHEAPER_FIRST|4 4|a",
        "COST|DEARER_FIRST|4 4|a",
        // worth what it costs: the same price per unit, whatever the cost
        "COST|CHEAPER_FIRST|4 3|b",
        "COST|DEARER_FIRST|4 3|a",
        "COST|LISTED_FIRST|4 3|a",
        // worth the same: the cheaper one is the better bargain
        "POINTS|DEARER_FIRST|4 3|b"
      })
  void of_two_bargains_the_rule_for_ties_names_the_first(
      Utility utility, Ties ties, String costs, String first) {
    Election election = Elections.of("8", costs, "2*ab");
    EqualShares rule = new EqualShares(utility, ties, Raise.NEVER, false);

    List<Finding> findings = rule.select(election, Watch.NOBODY).findings();

    assertThat(findings)
        .filteredOn(finding -> finding.reason() instanceof Reason.Paid paid && paid.round() == 1)
        .extracting(finding -> finding.proposal().id())
        .containsExactly(first);
  }

  @Test
  void shares_grow_until_the_outcome_would_cost_too_much_and_that_one_is_told() {
    Election election = Elections.of("20", "10 12 9", "3*a", "b", "c");

    Outcome outcome = EqualShares.USUAL.select(election, Watch.NOBODY);

    assertThat(outcome.ids()).containsExactly("a", "c");
    assertThat(outcome.steps()).isEqualTo(7);
    assertThat(outcome.share()).isEqualByComparingTo("11");
    assertThat(outcome.beyond())
        .contains(new Outcome.Beyond(8, List.of("a", "b", "c"), new BigDecimal("31")));
  }

  @Test
  void shares_grow_no_further_than_until_nothing_more_fits() {
    Election election = Elections.of("20", "10 12 9", "3*a", "b", "c");
    Raise raise = new Raise(BigDecimal.ONE, Raise.Until.EXHAUSTED, true);

    Outcome outcome =
        new EqualShares(Utility.COST, Ties.CHEAPER_FIRST, raise, false)
            .select(election, Watch.NOBODY);

    assertThat(outcome.ids()).containsExactly("a", "c");
    assertThat(outcome.steps()).isEqualTo(5);
    assertThat(outcome.beyond()).isEmpty();
  }

  @Test
  void what_is_left_may_be_filled_up_by_votes() {
    Election election = Elections.of("20", "10 12 9", "3*a", "b", "c");
    EqualShares rule = new EqualShares(Utility.COST, Ties.CHEAPER_FIRST, Raise.NEVER, true);

    Outcome outcome = rule.select(election, Watch.NOBODY);

    assertThat(reasons(outcome))
        .containsExactly(
            new Reason.Paid(1, List.of(share(1, 3, "3.3333", "10.00")), share(0, 0, "0", "0.00")),
            new Reason.TooDear(2, new BigDecimal("1")),
            new Reason.Fitted(1, new BigDecimal("10")));
  }

  @Test
  void shares_of_a_fraction_are_exact() {
    Election election = Elections.of("1", "0.34 0.33 0.33", "a", "b", "c");

    assertThat(ONCE.select(election, Watch.NOBODY).ids()).containsExactly("b", "c");
  }

  @Test
  void steps_may_be_smaller_than_a_currency_unit() {
    Election election = Elections.of("1", "0.34 0.33 0.33", "a", "b", "c");
    Raise raise = new Raise(new BigDecimal("0.001"), Raise.Until.OVER_BUDGET, true);
    EqualShares rule = new EqualShares(Utility.COST, Ties.CHEAPER_FIRST, raise, false);

    Outcome outcome = rule.select(election, Watch.NOBODY);

    assertThat(outcome.ids()).containsExactly("a", "b", "c");
    assertThat(outcome.steps()).isEqualTo(7);
  }

  @Test
  void a_billion_steps_are_jumped_over_by_a_few_hundred() {
    Election election = Elections.of("10", "1000000000 5", "a", "b");
    int[] told = {0};

    Outcome outcome =
        EqualShares.USUAL.select(
            election,
            (steps, spent) -> {
              told[0]++;
              return true;
            });

    assertThat(outcome.ids()).containsExactly("b");
    assertThat(outcome.steps()).isEqualTo(999_999_994);
    assertThat(outcome.beyond().orElseThrow().cost()).isEqualByComparingTo("1000000005");
    assertThat(told[0]).isLessThan(300);
  }

  @Test
  void what_has_too_few_points_takes_no_share_and_points_against_it_pay_nothing() {
    Proposal wanted = Proposal.of("a", new BigDecimal("6"));
    Proposal unknown = new Proposal("b", BigDecimal.ONE, 3, "");
    Ballot both = new Ballot(List.of(Choice.approval(0), new Choice(1, 2)));
    Ballot against = new Ballot(List.of(new Choice(0, -1)));
    Election election =
        new Election(
            new BigDecimal("12"), List.of(wanted, unknown), List.of(both, both, against, against));
    Election liked =
        new Election(
            new BigDecimal("12"), List.of(wanted, unknown), List.of(both, both, both, against));

    assertThat(reasons(ONCE.select(election, Watch.NOBODY)))
        .first()
        .isEqualTo(new Reason.TooFew(1));
    assertThat(reasons(ONCE.select(liked, Watch.NOBODY)))
        .first()
        .isEqualTo(
            new Reason.Paid(2, List.of(share(1, 3, "2.0000", "6.00")), share(0, 0, "0", "0.00")));
  }

  @Test
  void without_a_ballot_nothing_is_selected() {
    Outcome outcome = EqualShares.USUAL.select(Elections.of("10", "5"), Watch.NOBODY);

    assertThat(outcome.ids()).isEmpty();
    assertThat(reasons(outcome)).containsExactly(new Reason.TooFew(1));
  }

  @Test
  void whoever_watches_may_break_it_off() {
    Election election = Elections.of("20", "10 12 9", "3*a", "b", "c");

    assertThatThrownBy(() -> EqualShares.USUAL.select(election, (steps, spent) -> steps < 3))
        .isInstanceOf(CancellationException.class);
  }

  private static Reason.Share share(int points, long voters, String each, String total) {
    return new Reason.Share(points, voters, new BigDecimal(each), new BigDecimal(total));
  }

  private static List<Reason> reasons(Outcome outcome) {
    return outcome.findings().stream().map(Finding::reason).toList();
  }
}
