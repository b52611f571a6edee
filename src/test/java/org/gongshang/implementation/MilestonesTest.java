package org.gongshang.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongshang.Refusal;
import org.gongshang.workflow.Answers;
import org.junit.jupiter.api.Test;

class MilestonesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Test
  void rows_left_empty_are_skipped() {
    Milestones milestones =
        Milestones.of(
            new Answers(
                Map.of(
                    "milestone1Name",
                    "清场",
                    "milestone1Date",
                    TODAY,
                    "milestone3Name",
                    "完工",
                    "milestone3Date",
                    TODAY.plusDays(9))));
    assertThat(milestones.list())
        .containsExactly(new Milestone(1, "清场", TODAY), new Milestone(2, "完工", TODAY.plusDays(9)));
  }

  @Test
  void half_a_row_is_refused() {
    assertRefused(
        () -> Milestones.of(new Answers(Map.of("milestone1Name", "清场"))),
        "implementation.milestones.half");
    assertRefused(
        () -> Milestones.of(new Answers(Map.of("milestone2Date", TODAY))),
        "implementation.milestones.half");
  }

  @Test
  void there_is_at_least_one() {
    assertRefused(() -> Milestones.of(new Answers(Map.of())), "implementation.milestones.none");
  }

  @Test
  void they_stand_in_order_of_time() {
    assertRefused(() -> milestones(5, 4), "implementation.milestones.order");
    assertThatCode(() -> milestones(5, 5)).doesNotThrowAnyException();
  }

  @Test
  void they_lie_between_today_and_the_deadline() {
    assertRefused(() -> milestones(-1, 4).check(TODAY, null), "implementation.milestones.past");
    assertRefused(
        () -> milestones(0, 4).check(TODAY, TODAY.plusDays(3)), "implementation.milestones.late");
    assertThatCode(() -> milestones(0, 4).check(TODAY, TODAY.plusDays(4)))
        .doesNotThrowAnyException();
    assertThatCode(() -> milestones(0, 400).check(TODAY, null)).doesNotThrowAnyException();
    assertThatCode(() -> milestones(0, 4).check(TODAY, TODAY.minusDays(1)))
        .as("the deadline has passed already")
        .doesNotThrowAnyException();
  }

  private static Milestones milestones(int first, int second) {
    return Milestones.of(
        new Answers(
            Map.of(
                "milestone1Name",
                "清场",
                "milestone1Date",
                TODAY.plusDays(first),
                "milestone2Name",
                "完工",
                "milestone2Date",
                TODAY.plusDays(second))));
  }

  private static void assertRefused(ThrowingCallable attempt, String key) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }
}
