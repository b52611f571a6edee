package org.gongshang.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongshang.workflow.Answers;
import org.jspecify.annotations.Nullable;
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
  void half_a_row_is_refused_at_the_field_that_is_missing() {
    assertThat(faults(new Answers(Map.of("milestone1Name", "清场"))))
        .containsExactly(entry("milestone1Date", "implementation.milestones.half"));
    assertThat(faults(new Answers(Map.of("milestone2Date", TODAY))))
        .containsExactly(entry("milestone2Name", "implementation.milestones.half"));
  }

  @Test
  void there_is_at_least_one() {
    assertThat(faults(new Answers(Map.of())))
        .containsExactly(entry("milestone1Name", "implementation.milestones.none"));
  }

  @Test
  void they_stand_in_order_of_time() {
    assertThat(faults(two(5, 4), null))
        .containsExactly(entry("milestone2Date", "implementation.milestones.order"));
    assertThat(faults(two(5, 5), null)).isEmpty();
  }

  @Test
  void they_lie_between_today_and_the_deadline() {
    assertThat(faults(two(-1, 4), null))
        .containsExactly(entry("milestone1Date", "implementation.milestones.past"));
    assertThat(faults(two(0, 4), TODAY.plusDays(3)))
        .containsExactly(entry("milestone2Date", "implementation.milestones.late"));
    assertThat(faults(two(0, 4), TODAY.plusDays(4))).isEmpty();
    assertThat(faults(two(0, 400), null)).isEmpty();
    assertThat(faults(two(0, 4), TODAY.minusDays(1)))
        .as("the deadline has passed already")
        .isEmpty();
  }

  @Test
  void everything_that_is_wrong_is_said_at_once() {
    Map<String, Object> rows = new HashMap<>(two(-1, 9).values());
    rows.put("milestone3Name", "清场");
    assertThat(faults(new Answers(rows), TODAY.plusDays(3)).keySet())
        .containsExactly("milestone1Date", "milestone2Date", "milestone3Date");
  }

  private static Answers two(int first, int second) {
    return new Answers(
        Map.of(
            "milestone1Name",
            "清场",
            "milestone1Date",
            TODAY.plusDays(first),
            "milestone2Name",
            "完工",
            "milestone2Date",
            TODAY.plusDays(second)));
  }

  private static Map<String, String> faults(Answers answers) {
    return faults(answers, null);
  }

  /** Keys of the refusals by field. */
  private static Map<String, String> faults(Answers answers, @Nullable LocalDate deadline) {
    Map<String, String> keys = new LinkedHashMap<>();
    Milestones.of(answers)
        .faults(TODAY, deadline)
        .forEach((field, refusal) -> keys.put(field, refusal.key()));
    return keys;
  }
}
