package org.gongshang.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At least two thirds, in whole people. */
class QuorumTest {

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({
    "10, 15, true", "9, 15, false", "18, 27, true", "17, 27, false", "11, 16, true",
    "10, 16, false", "12, 17, true", "11, 17, false", "1, 1, true", "0, 1, false",
    "1, 2, false", "2, 2, true", "2, 3, true", "67, 100, true", "66, 100, false",
    "0, 0, false", "1431655766, 2147483647, true", "1431655764, 2147483647, false"
  })
  void is_met_from_two_thirds_on(int present, int members, boolean met) {
    assertThat(Quorum.isMet(present, members)).isEqualTo(met);
  }

  @Test
  void the_number_that_people_are_told_is_the_smallest_that_meets_it() {
    for (int members = 1; members <= 500; members++) {
      int needed = Quorum.needed(members);
      assertThat(Quorum.isMet(needed, members)).isTrue();
      assertThat(Quorum.isMet(needed - 1, members)).isFalse();
    }
  }
}
