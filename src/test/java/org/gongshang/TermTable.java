package org.gongshang;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.gongshang.workflow.Urgency;
import org.springframework.jdbc.core.JdbcTemplate;

/** When a task is due by the shipped table and the calendar, worked out apart from the product. */
class TermTable {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final DmnEngine engine =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final JdbcTemplate sql;
  private final DmnDecision table;

  TermTable(JdbcTemplate sql) {
    this.sql = sql;
    try (InputStream xml = Files.newInputStream(Path.of("bpmn/time-limits.dmn"))) {
      table = engine.parseDecision("time-limits", xml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Instant due(String task, int level, Urgency urgency, Instant from) {
    DmnDecisionRuleResult row =
        engine
            .evaluateDecisionTable(
                table, Map.of("task", task, "level", level, "urgency", urgency.key()))
            .getSingleResult();
    int amount = ((Number) row.getEntry("amount")).intValue();
    return row.getEntry("unit").equals("hours")
        ? from.plusSeconds(amount * 3600L)
        : workdays(LocalDate.ofInstant(from, ZONE), amount);
  }

  private Instant workdays(LocalDate from, int days) {
    LocalDate day = from;
    int left = days;
    while (left > 0) {
      day = day.plusDays(1);
      left -= isWorkday(day) ? 1 : 0;
    }
    return day.atTime(18, 0).atZone(ZONE).toInstant();
  }

  private boolean isWorkday(LocalDate day) {
    List<Boolean> listed =
        sql.queryForList(
            "select workday from calendar_day where calendar_date = ?", Boolean.class, day);
    return listed.isEmpty() ? day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 : listed.get(0);
  }
}
