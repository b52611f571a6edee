package org.gongshang.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongshang.ballot.Counting.Tally;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every policy at its very boundary, and every tie as the rule stated beforehand says. */
class CountingTest {

  private static final Share TWO_THIRDS = new Share(2, 3, false);
  private static final Share MORE_THAN_HALF = new Share(1, 2, true);

  private static final List<Option> YES_NO =
      List.of(new Option("agree", "赞成", 0), new Option("disagree", "反对", 0));

  private static final List<Option> THREE =
      List.of(new Option("a", "甲", 60), new Option("b", "乙", 40), new Option("c", "丙", 50));

  /** The rows of domain.md: exactly half, exactly two thirds, one more and one less. */
  @ParameterizedTest(name = "{0}: {1} of {2} present, {3} for, {4} against, {5} abstain: {6}")
  @CsvSource({
    // residents' assembly: more than half present, more than half of those present
    "residents, 50, 100, 50, 0, 0, false",
    "residents, 51, 100, 25, 0, 0, false",
    "residents, 51, 100, 26, 25, 0, true",
    "residents, 52, 100, 26, 26, 0, false",
    "residents, 52, 100, 26, 0, 26, false",
    "residents, 52, 100, 27, 0, 25, true",
    // village representatives: two thirds present, more than half of those present
    "village, 19, 30, 19, 0, 0, false",
    "village, 20, 30, 10, 10, 0, false",
    "village, 20, 30, 11, 9, 0, true",
    "village, 20, 31, 20, 0, 0, false",
    "village, 21, 31, 11, 0, 10, true",
    // party members: the same
    "party, 66, 99, 33, 33, 0, false",
    "party, 66, 99, 34, 32, 0, true",
    "party, 65, 99, 65, 0, 0, false",
    // community council: the same
    "council, 10, 15, 5, 0, 0, false",
    "council, 10, 15, 6, 0, 4, true",
    "council, 10, 15, 5, 5, 0, false",
    "council, 9, 15, 9, 0, 0, false",
    // two recused of fifteen leave thirteen entitled, of whom nine are two thirds
    "council, 9, 13, 5, 4, 0, true",
    "council, 8, 13, 8, 0, 0, false",
    // nobody, and nobody who says anything
    "council, 0, 0, 0, 0, 0, false",
    "council, 10, 15, 0, 0, 10, false",
    "council, 1, 1, 1, 0, 0, true",
    // where abstentions do not count: of those for or against
    "saying, 10, 15, 2, 1, 7, true",
    "saying, 10, 15, 2, 2, 6, false",
    "saying, 10, 15, 0, 0, 10, false",
    // at least two thirds of those present must agree
    "twoThirds, 9, 9, 6, 3, 0, true",
    "twoThirds, 9, 9, 5, 0, 0, false"
  })
  void a_policy_is_met_exactly_from_its_boundary_on(
      String body, int present, int members, int agree, int disagree, int abstain, boolean met) {
    Policy policy =
        new Policy(
            body.equals("residents") ? MORE_THAN_HALF : TWO_THIRDS,
            members,
            present,
            body.equals("twoThirds") ? TWO_THIRDS : MORE_THAN_HALF,
            !body.equals("saying"),
            "");
    List<Tally> papers =
        List.of(
            new Tally("agree", agree),
            new Tally("disagree", disagree),
            new Tally("abstain", abstain));
    Count count =
        Counting.of(
            rule(Method.YES_NO, policy, present, Limits.none(), Tie.UNDECIDED),
            YES_NO,
            papers,
            null,
            Instant.EPOCH);
    assertThat(count.adopted()).isEqualTo(met);
    assertThat(count.abstained()).isEqualTo(abstain);
    assertThat(count.notCast()).isEqualTo(present - agree - disagree - abstain);
  }

  @ParameterizedTest(name = "{0} {1} seats {2}: {3} decides for {4}, tied {5}")
  @CsvSource({
    "APPROVAL, UNDECIDED, 1, 'a*6 b*4', a, false",
    "APPROVAL, UNDECIDED, 1, 'a,b*6 c*1', , true",
    "APPROVAL, FIRST_LISTED, 1, 'b,a*6', a, false",
    "APPROVAL, UNDECIDED, 2, 'a,b*6', a b, false",
    "APPROVAL, UNDECIDED, 2, 'a,b,c*6', , true",
    "APPROVAL, UNDECIDED, 2, 'a,b,c*6 c*1', c, true",
    "APPROVAL, FIRST_LISTED, 2, 'a,b,c*6 c*1', c a, false",
    "APPROVAL, UNDECIDED, 1, 'a*5 b*5', , false",
    "APPROVAL, UNDECIDED, 1, 'abstain*10', , false",
    "SCORE, UNDECIDED, 1, 'a=5;b=4;c=0*6 a=0;b=3;c=1*4', b, false",
    "SCORE, UNDECIDED, 1, 'a=5;b=5;c=0*6', , true",
    "SCORE, FIRST_LISTED, 1, 'a=5;b=5;c=0*6', a, false",
    "BUDGET, UNDECIDED, 1, 'a,b*6 b*1', b a, false",
    "BUDGET, UNDECIDED, 1, 'a*7 c*6', a, false",
    "BUDGET, UNDECIDED, 1, 'a*6 b*7 c*6', b, true",
    "BUDGET, FIRST_LISTED, 1, 'a*6 b*7 c*6', b a, false",
    // what does not fit the money that is left is not tied with anything
    "BUDGET, UNDECIDED, 1, 'c*8 a*7 b*6', c b, false",
    "BUDGET, UNDECIDED, 1, 'c*8 a,b*7', c b, false"
  })
  void what_comes_out_equal_goes_by_the_rule_that_was_stated(
      Method method, Tie tie, int seats, String papers, String chosen, boolean tied) {
    Count count =
        Counting.of(
            rule(method, Polling.policy(10, 10), 10, new Limits(3, seats, 5, 100), tie),
            THREE,
            papers(papers),
            null,
            Instant.EPOCH);
    assertThat(count.tied()).isEqualTo(tied);
    assertThat(count.chosen())
        .containsExactlyInAnyOrder(chosen == null ? new String[0] : chosen.split(" "));
    assertThat(count.adopted()).isEqualTo(chosen != null);
  }

  /** {@code a,b*6} is six papers for a and b. */
  private static List<Tally> papers(String text) {
    List<Tally> papers = new ArrayList<>();
    for (String each : text.split(" ")) {
      String[] parts = each.split("\\*");
      papers.add(new Tally(parts[0].replace(';', ','), Integer.parseInt(parts[1])));
    }
    return papers;
  }

  private static BallotRule rule(Method method, Policy policy, int voters, Limits limits, Tie tie) {
    return new BallotRule(
        1,
        "S-1",
        null,
        "",
        "",
        method,
        limits.most(),
        limits.seats(),
        limits.highest(),
        limits.budget(),
        false,
        false,
        tie,
        0,
        policy.quorum(),
        policy.members(),
        policy.present(),
        policy.majority(),
        policy.abstentionsCount(),
        "",
        "",
        voters,
        "",
        null,
        Instant.EPOCH,
        Instant.EPOCH,
        "");
  }
}
