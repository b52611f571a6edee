package org.gongshang.workflow;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Working time: the calendar with its holidays and make-up days. */
@Component
public class Clocks {

  /** Office hours end at 18:00; a term of working days ends with them. */
  private static final LocalTime END_OF_DAY = LocalTime.of(18, 0);

  private final CalendarMapper calendar;
  private final Clock clock;

  Clocks(CalendarMapper calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  public boolean isWorkday(LocalDate day) {
    Boolean exception = calendar.exception(day);
    return exception == null ? !isWeekend(day) : exception;
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /** The first working day after {@code day}. */
  public LocalDate nextWorkday(LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (!isWorkday(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /** End of office hours on the {@code days}-th working day after the day of {@code from}. */
  public Instant afterWorkdays(Instant from, int days) {
    LocalDate day = from.atZone(clock.getZone()).toLocalDate();
    for (int passed = 0; passed < days; passed++) {
      day = nextWorkday(day);
    }
    return day.atTime(END_OF_DAY).atZone(clock.getZone()).toInstant();
  }
}
