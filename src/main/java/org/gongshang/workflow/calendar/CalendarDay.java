package org.gongshang.workflow.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** A weekday without work, or a weekend day with it. */
record CalendarDay(LocalDate date, boolean workday, String name) {

  /** What the rule of the week does not say: work on a weekend day, none on a weekday. */
  static CalendarDay against(LocalDate date, String name) {
    return new CalendarDay(date, isWeekend(date), name);
  }

  static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
