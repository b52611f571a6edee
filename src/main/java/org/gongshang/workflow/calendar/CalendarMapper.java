package org.gongshang.workflow.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface CalendarMapper {

  /** Whether this day is a working day against the rule of the week; null if the rule holds. */
  @Nullable Boolean exception(LocalDate day);

  List<CalendarDay> days(@Param("from") LocalDate from, @Param("to") LocalDate to);

  /** Newest first. */
  List<CalendarChange> changes(@Param("from") LocalDate from, @Param("to") LocalDate to);

  /** Returns 0 when the day is on the calendar already. */
  int insert(CalendarDay day);

  int delete(LocalDate day);

  void insertChange(
      @Param("date") LocalDate date,
      @Param("act") CalendarChange.Act act,
      @Param("name") String name,
      @Param("by") long by,
      @Param("at") Instant at);
}
