package org.gongshang.workflow;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * The calendar of some days, read at once.
 *
 * @param exceptions days that are working days against the rule of the week, or the other way round
 */
public record Workdays(Map<LocalDate, Boolean> exceptions) {

  public boolean isWorkday(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return exceptions.getOrDefault(day, !weekend);
  }

  /** Working days after {@code from} and before {@code to}. */
  public int between(LocalDate from, LocalDate to) {
    return (int) from.plusDays(1).datesUntil(to).filter(this::isWorkday).count();
  }
}
