package org.gongshang.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Working time in the years whose holidays are known. */
abstract class ClocksCases {

  @Autowired Clocks clocks;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-11-24, true", // a Tuesday
    "2026-11-28, false", // a Saturday
    "2026-02-16, false", // Spring Festival, a Monday
    "2026-02-14, true", // makes up for it, a Saturday
    "2026-02-28, true",
    "2026-02-24, true", // the day after
    "2026-10-07, false",
    "2026-10-10, true",
    "2025-01-26, true", // a Sunday
    "2025-01-28, false",
    "2031-01-01, true" // nobody has announced it yet
  })
  void a_day_is_a_working_day_by_the_week_unless_the_calendar_says_otherwise(
      LocalDate day, boolean workday) {
    assertThat(clocks.isWorkday(day)).isEqualTo(workday);
  }

  @Test
  void after_the_last_day_before_a_festival_comes_the_first_day_behind_it() {
    assertThat(clocks.nextWorkday(LocalDate.of(2026, 2, 14))).isEqualTo("2026-02-24");
    assertThat(clocks.nextWorkday(LocalDate.of(2026, 9, 30))).isEqualTo("2026-10-08");
  }

  @Test
  void a_term_ends_with_the_office_hours_of_its_last_working_day() {
    assertThat(clocks.afterWorkdays(at("2026-02-13T23:59:59+08:00"), 3))
        .isEqualTo(at("2026-02-25T18:00:00+08:00"));
    // in Beijing it is already the 14th
    assertThat(clocks.afterWorkdays(at("2026-02-13T16:30:00Z"), 1))
        .isEqualTo(at("2026-02-24T18:00:00+08:00"));
  }

  private static Instant at(String moment) {
    return ZonedDateTime.parse(moment).toInstant();
  }
}
