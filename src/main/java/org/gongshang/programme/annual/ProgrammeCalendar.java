package org.gongshang.programme.annual;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongshang.workflow.RuleTables;
import org.gongshang.workflow.TableRow;
import org.springframework.stereotype.Component;

/**
 * The days of a year's programme by the table as it is now; a programme keeps those it began with.
 */
@Component
class ProgrammeCalendar {

  private static final String TABLE = "programme-calendar";

  private final RuleTables tables;

  ProgrammeCalendar(RuleTables tables) {
    this.tables = tables;
  }

  List<PlannedStage> of(int year) {
    return Arrays.stream(CalendarStage.values()).map(stage -> planned(stage, year)).toList();
  }

  PlannedStage planned(CalendarStage stage, int year) {
    TableRow row = tables.askNewest(TABLE, Map.of("stage", stage.key()));
    return new PlannedStage(stage, day(row, "from", year), day(row, "to", year));
  }

  /** What a month does not have is its last day. */
  private static LocalDate day(TableRow row, String end, int year) {
    int of = row.text(end + "Year").equals("before") ? year - 1 : year;
    YearMonth month = YearMonth.of(of, row.number(end + "Month"));
    return month.atDay(Math.min(row.number(end + "Day"), month.lengthOfMonth()));
  }
}
