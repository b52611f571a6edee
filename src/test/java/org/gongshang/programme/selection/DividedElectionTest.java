package org.gongshang.programme.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DividedElectionTest {

  private static final List<Proposal> PROPOSALS =
      List.of(
          new Proposal("bench", new BigDecimal("6"), 0, "north"),
          new Proposal("park", new BigDecimal("9"), 0, ""),
          new Proposal("lamp", new BigDecimal("5"), 0, "north"),
          new Proposal("ramp", new BigDecimal("5"), 0, "south"));

  @Test
  void each_budget_pays_for_its_own_projects_only() {
    DividedElection election = election(ballot(0, 1), ballot(0, 2), ballot(3));

    Map<String, Outcome> outcomes = election.select(GreedyByVotes.USUAL, Watch.NOBODY);

    assertThat(outcomes.get("").ids()).containsExactly("park");
    assertThat(outcomes.get("north").ids()).containsExactly("bench");
    assertThat(outcomes.get("south").ids()).isEmpty();
  }

  @Test
  void whoever_chose_a_project_of_a_subregion_is_a_voter_there() {
    DividedElection election = election(ballot(0, 1), ballot(2), ballot(3), ballot());

    assertThat(election.part("north").ballots())
        .containsExactly(ballot(0), new Ballot(List.of(Choice.approval(1))));
    assertThat(election.part("").ballots()).hasSize(1);
  }

  @Test
  void who_looks_on_is_told_what_is_spent_by_all() {
    List<BigDecimal> told = new ArrayList<>();
    Map<String, BigDecimal> budgets = new LinkedHashMap<>();
    budgets.put("north", BigDecimal.TEN);
    budgets.put("", BigDecimal.TEN);
    budgets.put("south", BigDecimal.ONE);
    DividedElection election =
        new DividedElection(budgets, PROPOSALS, List.of(ballot(0, 1), ballot(0, 2), ballot(3)));

    election.select(GreedyByVotes.USUAL, (steps, spent) -> told.add(spent));

    assertThat(told)
        .containsExactly(new BigDecimal("6"), new BigDecimal("15"), new BigDecimal("15"));
  }

  @Test
  void a_project_needs_a_budget_that_pays_for_it() {
    Map<String, BigDecimal> budgets = Map.of("north", BigDecimal.TEN);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DividedElection(budgets, PROPOSALS, List.of()))
        .withMessageContaining("park");
  }

  private static DividedElection election(Ballot... ballots) {
    Map<String, BigDecimal> budgets =
        Map.of("", BigDecimal.TEN, "north", BigDecimal.TEN, "south", BigDecimal.ONE);
    return new DividedElection(budgets, PROPOSALS, List.of(ballots));
  }

  private static Ballot ballot(Integer... proposals) {
    return new Ballot(Stream.of(proposals).map(Choice::approval).toList());
  }
}
