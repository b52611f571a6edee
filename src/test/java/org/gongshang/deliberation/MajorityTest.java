package org.gongshang.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** More than half of those present, abstentions included. */
class MajorityTest {

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({
    "12, 23, true",
    "11, 23, false",
    "12, 24, false",
    "13, 24, true",
    "1, 1, true",
    "1, 2, false",
    "2, 2, true",
    "0, 1, false",
    "0, 0, false",
    "2, 3, true",
    "1, 3, false"
  })
  void is_reached_above_one_half(int agree, int present, boolean reached) {
    assertThat(Majority.isReached(agree, present)).isEqualTo(reached);
  }

  @Test
  void the_number_that_people_are_told_is_the_smallest_that_reaches_it() {
    for (int present = 1; present <= 500; present++) {
      int needed = Majority.needed(present);
      assertThat(Majority.isReached(needed, present)).isTrue();
      assertThat(Majority.isReached(needed - 1, present)).isFalse();
    }
  }

  @Test
  void who_abstains_or_does_not_vote_counts_as_present() {
    assertThat(new Tally(5, 0, 5).adopts(10)).isFalse();
    assertThat(new Tally(6, 0, 0).adopts(12)).isFalse();
    assertThat(new Tally(7, 5, 0).adopts(12)).isTrue();
  }
}
