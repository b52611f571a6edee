package org.gongshang.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.gongshang.workflow.calendar.OfficeHours;
import org.gongshang.workflow.calendar.WorkingCalendar;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Working time: the calendar with its holidays and make-up days. */
@Component
@EnableConfigurationProperties(OfficeHours.class)
public class Clocks {

  private final WorkingCalendar calendar;
  private final OfficeHours hours;
  private final Clock clock;

  Clocks(WorkingCalendar calendar, OfficeHours hours, Clock clock) {
    this.calendar = calendar;
    this.hours = hours;
    this.clock = clock;
  }

  public boolean isWorkday(LocalDate day) {
    return calendar.isWorkday(day);
  }

  /** The calendar from one day to another, for those who ask about many days. */
  public Workdays workdays(LocalDate from, LocalDate to) {
    return new Workdays(calendar.exceptions(from, to));
  }

  /** The first working day after {@code day}. */
  public LocalDate nextWorkday(LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (!isWorkday(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /** The end of a term as tables say it: of so many {@code hours} or {@code workdays}. */
  public Instant after(Instant from, int amount, String unit) {
    return unit.equals("hours") ? from.plus(Duration.ofHours(amount)) : afterWorkdays(from, amount);
  }

  /**
   * The end of a term that stood still and goes on now with the time that was left, counted as the
   * term itself. What was over stays over.
   */
  public Instant goOn(Instant now, Instant stopped, Instant due, String unit) {
    if (!stopped.isBefore(due)) {
      return due;
    }
    return unit.equals("hours")
        ? now.plus(Duration.between(stopped, due))
        : afterWorkdays(now, workdaysTo(day(stopped), day(due)));
  }

  private int workdaysTo(LocalDate from, LocalDate last) {
    return workdays(from, last).between(from, last.plusDays(1));
  }

  private LocalDate day(Instant at) {
    return at.atZone(clock.getZone()).toLocalDate();
  }

  /** End of office hours on the {@code days}-th working day after the day of {@code from}. */
  public Instant afterWorkdays(Instant from, int days) {
    LocalDate day = day(from);
    for (int passed = 0; passed < days; passed++) {
      day = nextWorkday(day);
    }
    return day.atTime(hours.end()).atZone(clock.getZone()).toInstant();
  }
}
