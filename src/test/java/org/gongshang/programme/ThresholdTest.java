package org.gongshang.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongshang.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdTest {

  @ParameterizedTest
  @CsvSource({
    "50, 1000, 50",
    "5%, 1000, 50",
    "5%, 1001, 51",
    "5 %, 999, 50",
    "2.5％, 40, 1",
    "2.5%, 41, 2",
    "100%, 7, 7",
    "5%, 0, 0"
  })
  void a_part_of_the_voters_is_at_least_that_part(String typed, long voters, long needed) {
    assertThat(Threshold.of(typed).among(voters)).isEqualTo(needed);
  }

  @Test
  void nothing_asks_for_nothing() {
    assertThat(Threshold.of(null)).isEqualTo(Threshold.NONE);
    assertThat(Threshold.of(" ").asks()).isFalse();
    assertThat(Threshold.of("0").asks()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "five", "5.5", "100.1%", "%", "1e3", "5%%", "123456789"})
  void what_is_no_number_of_people_is_refused(String typed) {
    assertThatThrownBy(() -> Threshold.of(typed)).isInstanceOf(Refusal.class);
  }
}
