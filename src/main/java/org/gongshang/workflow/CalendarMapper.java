package org.gongshang.workflow;

import java.time.LocalDate;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface CalendarMapper {

  /** Whether this day is a working day against the rule of the week; null if the rule holds. */
  @Nullable Boolean exception(LocalDate day);
}
