package org.gongshang.workflow.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One year of the calendar.
 *
 * @param years that can be looked at
 * @param missing years to come whose make-up days are not known yet
 * @param mayEdit whether the reader's mandate covers the whole district
 */
public record CalendarPage(
    int year,
    List<Integer> years,
    List<Integer> missing,
    LocalTime endOfDay,
    boolean mayEdit,
    List<Row> rows,
    List<Change> changes) {

  /**
   * A day against the rule of the week.
   *
   * @param by who put it there; null for what came with the system
   */
  public record Row(
      String date,
      LocalDateTime day,
      boolean workday,
      String name,
      @Nullable String by,
      @Nullable Instant at) {}

  /** What somebody did. */
  public record Change(Instant at, String by, String act, LocalDateTime day, String name) {}
}
