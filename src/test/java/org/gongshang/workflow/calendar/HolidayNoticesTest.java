package org.gongshang.workflow.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongshang.ApplicationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The calendar that comes with the system against the holidays as they were announced: the notices
 * of the State Council's General Office for 2025 (12 November 2024) and 2026 (4 November 2025), and
 * for 2027 the days that Decree 795 fixes by itself.
 */
@ApplicationTest
class HolidayNoticesTest {

  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  @Autowired WorkingCalendar calendar;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2025, 01-01 01-28/02-04 04-04/04-06 05-01/05-05 05-31/06-02 10-01/10-08,"
        + " 01-26 02-08 04-27 09-28 10-11",
    "2026, 01-01/01-03 02-15/02-23 04-04/04-06 05-01/05-05 06-19/06-21 09-25/09-27 10-01/10-07,"
        + " 01-04 02-14 02-28 05-09 09-20 10-10",
    "2027, 01-01 02-05/02-08 04-05 05-01/05-02 06-09 09-15 10-01/10-03, ''"
  })
  void the_calendar_says_what_was_announced(int year, String holidays, String madeUpFor) {
    TreeMap<LocalDate, Boolean> announced = new TreeMap<>();
    days(year, holidays)
        .filter(day -> !WEEKEND.contains(day.getDayOfWeek()))
        .forEach(day -> announced.put(day, false));
    days(year, madeUpFor).forEach(day -> announced.put(day, true));

    assertThat(
            new TreeMap<>(
                calendar.exceptions(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))))
        .isEqualTo(announced);
  }

  private static Stream<LocalDate> days(int year, String spans) {
    return Arrays.stream(spans.split(" "))
        .filter(span -> !span.isEmpty())
        .map(span -> span.split("/"))
        .flatMap(
            span -> day(year, span[0]).datesUntil(day(year, span[span.length - 1]).plusDays(1)));
  }

  private static LocalDate day(int year, String monthDay) {
    return LocalDate.parse(year + "-" + monthDay);
  }
}
