package org.gongshang.programme.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GreedyByVotesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // budget | costs | ballots | ties | selected
        "10|6 4 5|3*a 2*b 2*c|CHEAPER_FIRST|ab",
        "11|6 5 4|3*a 2*b 2*c|CHEAPER_FIRST|ac",
        "11|6 5 4|3*a 2*b 2*c|DEARER_FIRST|ab",
        "11|6 4 5|3*a 2*b 2*c|LISTED_FIRST|ab",
        "5|5 5|a b|CHEAPER_FIRST|a",
        "5|5 5|a b|DEARER_FIRST|a"
      })
  void a_tie_is_broken_as_the_rule_says_and_then_by_the_list(
      String budget, String costs, String ballots, Ties ties, String selected) {
    Election election = Elections.of(budget, costs, ballots.split(" "));

    Outcome outcome = new GreedyByVotes(ties, true).select(election, Watch.NOBODY);

    assertThat(String.join("", outcome.ids())).isEqualTo(selected);
  }

  @Test
  void what_does_not_fit_is_left_out_or_ends_it() {
    Election election = Elections.of("10", "6 5 4", "3*a", "2*b", "c");

    Outcome skipping = GreedyByVotes.USUAL.select(election, Watch.NOBODY);
    Outcome ending = new GreedyByVotes(Ties.CHEAPER_FIRST, false).select(election, Watch.NOBODY);

    assertThat(reasons(skipping))
        .containsExactly(
            new Reason.Fitted(1, new BigDecimal("10")),
            new Reason.TooDear(2, new BigDecimal("4")),
            new Reason.Fitted(3, new BigDecimal("4")));
    assertThat(reasons(ending))
        .containsExactly(
            new Reason.Fitted(1, new BigDecimal("10")),
            new Reason.TooDear(2, new BigDecimal("4")),
            new Reason.NotReached());
    assertThat(skipping.spent()).isEqualByComparingTo("10");
    assertThat(ending.left()).isEqualByComparingTo("4");
  }

  @Test
  void points_count_and_may_speak_against_a_project() {
    Election election = Elections.of("10", "6 6", "a5b3", "a-4b1");

    Outcome outcome = GreedyByVotes.USUAL.select(election, Watch.NOBODY);

    assertThat(outcome.ids()).containsExactly("b");
    assertThat(outcome.findings().get(0).points()).isEqualTo(1);
    assertThat(outcome.findings().get(0).votes()).isEqualTo(1);
  }

  @Test
  void what_has_too_few_points_or_none_is_not_considered() {
    Proposal known = new Proposal("a", BigDecimal.ONE, 2, "");
    Proposal unknown = Proposal.of("b", BigDecimal.ONE);
    Election election =
        new Election(
            BigDecimal.TEN,
            List.of(known, unknown),
            List.of(new Ballot(List.of(Choice.approval(0)))));

    Outcome outcome = GreedyByVotes.USUAL.select(election, Watch.NOBODY);

    assertThat(outcome.ids()).isEmpty();
    assertThat(reasons(outcome)).containsExactly(new Reason.TooFew(2), new Reason.TooFew(1));
  }

  private static List<Reason> reasons(Outcome outcome) {
    return outcome.findings().stream().map(Finding::reason).toList();
  }
}
