package org.gongshang.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.gongshang.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdTest {

  private static final Threshold DEFAULT = Threshold.of(new BigDecimal("3.5"));

  @ParameterizedTest
  @CsvSource({
    "0,0,true", // nobody answered: no objection
    "7,2,true", // exactly 3.5
    "3,1,false",
    "4,1,true",
    "3499,1000,false",
    "3500,1000,true",
    "69,20,false"
  })
  void people_are_satisfied_from_an_average_of_three_and_a_half(
      int points, int answers, boolean met) {
    assertThat(DEFAULT.isMet(points, answers)).isEqualTo(met);
  }

  @ParameterizedTest
  @CsvSource({"1,RECTIFY", "2,RECTIFY", "3,ESCALATE", "4,ESCALATE"})
  void the_third_failure_goes_to_the_level_above(int number, Outcome outcome) {
    assertThat(Outcome.of(number, 2)).isEqualTo(outcome);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "6", "-1", "3.5", "五", ""})
  void a_score_is_one_to_five(String typed) {
    assertThatThrownBy(() -> Score.of(typed)).isInstanceOf(Refusal.class);
  }

  @Test
  void figures_come_from_the_answers() {
    Ratings ratings =
        new Ratings(
            List.of(
                new Tally(RaterKind.REQUESTER, 0, 4),
                new Tally(RaterKind.REQUESTER, 5, 2),
                new Tally(RaterKind.REPRESENTATIVE, 3, 1),
                new Tally(RaterKind.REPRESENTATIVE, 4, 3)));
    assertThat(ratings.asked()).isEqualTo(10);
    assertThat(ratings.answers()).isEqualTo(6);
    assertThat(ratings.points()).isEqualTo(25);
    assertThat(ratings.satisfied()).isEqualTo(5);
    assertThat(ratings.points(RaterKind.REPRESENTATIVE)).isEqualTo(15);
  }
}
