package org.gongshang.programme.pabulib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import org.gongshang.programme.selection.Election;
import org.gongshang.programme.selection.EqualShares;
import org.gongshang.programme.selection.GreedyByVotes;
import org.gongshang.programme.selection.Outcome;
import org.gongshang.programme.selection.Raise;
import org.gongshang.programme.selection.Raise.Until;
import org.gongshang.programme.selection.Rule;
import org.gongshang.programme.selection.Ties;
import org.gongshang.programme.selection.Utility;
import org.gongshang.programme.selection.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What towns have decided, and what others have worked out from the same votes. */
class KnownOutcomesTest {

  private static final String SWIECIE = "Poland_Swiecie_2023.pb";
  private static final String WIELICZKA = "Poland_Wieliczka_2023_Green_Budget.pb";

  @ParameterizedTest
  @CsvSource({SWIECIE + ",17,1040337,242,1120337", WIELICZKA + ",30,995079,164,1045079"})
  void equal_shares_raised_until_over_budget_are_what_the_town_decided(
      String name, int projects, String spent, long steps, String beyond) throws IOException {
    Pabulib file = Samples.real(name);

    Outcome outcome = EqualShares.USUAL.select(file.election(), Watch.NOBODY);

    assertThat(outcome.ids()).hasSize(projects).isEqualTo(file.selected());
    assertThat(file.decided(outcome)).isEqualTo(file);
    assertThat(outcome.spent()).isEqualByComparingTo(spent);
    assertThat(outcome.steps()).isEqualTo(steps);
    assertThat(outcome.beyond().orElseThrow().cost()).isEqualByComparingTo(beyond);
  }

  @Test
  void shares_raised_only_until_nothing_more_fits_give_wieliczka_another_outcome()
      throws IOException {
    Outcome outcome = rule(Until.EXHAUSTED, true).select(election(WIELICZKA), Watch.NOBODY);

    assertThat(outcome.ids()).hasSize(31);
    assertThat(outcome.spent()).isEqualByComparingTo("984579");
    assertThat(outcome.steps()).isEqualTo(150);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Poland_Warszawa_2019_Las.pb", "Poland_Gdynia_2022_Kamienna_Gora__small.pb"})
  void greedy_by_votes_is_what_the_town_decided(String name) throws IOException {
    Pabulib file = Samples.real(name);

    Outcome outcome = GreedyByVotes.USUAL.select(file.election(), Watch.NOBODY);

    assertThat(outcome.ids()).isNotEmpty().isEqualTo(file.selected());
  }

  @ParameterizedTest
  @ValueSource(strings = {SWIECIE, WIELICZKA})
  void jumps_change_nothing_about_a_town(String name) throws IOException {
    Outcome jumping = rule(Until.OVER_BUDGET, true).select(election(name), Watch.NOBODY);
    Outcome stepping = rule(Until.OVER_BUDGET, false).select(election(name), Watch.NOBODY);

    assertThat(jumping).isEqualTo(stepping);
  }

  private static Election election(String name) throws IOException {
    return Samples.real(name).election();
  }

  private static Rule rule(Until until, boolean jumps) {
    Raise raise = new Raise(BigDecimal.ONE, until, jumps);
    return new EqualShares(Utility.COST, Ties.CHEAPER_FIRST, raise, false);
  }
}
