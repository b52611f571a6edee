package org.gongshang.workflow.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongshang.people.Accounts;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the page of the calendar shows. */
@Component
class CalendarPages {

  private final CalendarMapper mapper;
  private final WorkingCalendar calendar;
  private final OfficeHours hours;
  private final Accounts accounts;
  private final Rights rights;
  private final Clock clock;

  CalendarPages(
      CalendarMapper mapper,
      WorkingCalendar calendar,
      OfficeHours hours,
      Accounts accounts,
      Rights rights,
      Clock clock) {
    this.mapper = mapper;
    this.calendar = calendar;
    this.hours = hours;
    this.accounts = accounts;
    this.rights = rights;
    this.clock = clock;
  }

  /**
   * @param wanted a year near this one; this one otherwise
   */
  @Transactional(readOnly = true)
  public CalendarPage page(@Nullable Integer wanted, Viewer viewer) {
    rights.demand(viewer, Role.ADMIN);
    int now = LocalDate.now(clock).getYear();
    int first = now - WorkingCalendar.BACK;
    int last = now + WorkingCalendar.AHEAD;
    int year = wanted == null || wanted < first || wanted > last ? now : wanted;
    List<CalendarChange> changes = mapper.changes(firstDay(year), lastDay(year));
    Map<Long, String> names =
        accounts.names(changes.stream().map(CalendarChange::changedBy).distinct().toList());
    return new CalendarPage(
        year,
        IntStream.rangeClosed(first, last).boxed().toList(),
        missing(now, year),
        hours.end(),
        calendar.mayEdit(viewer),
        rows(mapper.days(firstDay(year), lastDay(year)), changes, names),
        changes.stream().map(change -> change(change, names)).toList());
  }

  /**
   * The year that is looked at and the next one, where what the yearly notice says is not entered
   * yet: no year goes without days that are worked to make up for others.
   */
  private List<Integer> missing(int now, int year) {
    return IntStream.of(now, now + 1, year)
        .distinct()
        .filter(
            each ->
                each >= now
                    && mapper.days(firstDay(each), lastDay(each)).stream()
                        .noneMatch(CalendarDay::workday))
        .boxed()
        .toList();
  }

  private static List<CalendarPage.Row> rows(
      List<CalendarDay> days, List<CalendarChange> changes, Map<Long, String> names) {
    Map<LocalDate, CalendarChange> newest = new HashMap<>();
    changes.forEach(change -> newest.putIfAbsent(change.date(), change));
    return days.stream().map(day -> row(day, newest.get(day.date()), names)).toList();
  }

  private static CalendarPage.Row row(
      CalendarDay day, @Nullable CalendarChange change, Map<Long, String> names) {
    return new CalendarPage.Row(
        day.date().toString(),
        day.date().atStartOfDay(),
        day.workday(),
        day.name(),
        change == null ? null : names.getOrDefault(change.changedBy(), ""),
        change == null ? null : change.changedAt());
  }

  private static CalendarPage.Change change(CalendarChange change, Map<Long, String> names) {
    return new CalendarPage.Change(
        change.changedAt(),
        names.getOrDefault(change.changedBy(), ""),
        change.act().key(),
        change.date().atTime(LocalTime.MIDNIGHT),
        change.name());
  }

  private static LocalDate firstDay(int year) {
    return LocalDate.of(year, 1, 1);
  }

  private static LocalDate lastDay(int year) {
    return LocalDate.of(year, 12, 31);
  }
}
