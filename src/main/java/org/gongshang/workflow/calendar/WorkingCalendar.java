package org.gongshang.workflow.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongshang.NoPermission;
import org.gongshang.Refusal;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which days differ from the rule of the week. Terms that begin later go by what is changed. */
@Component
public class WorkingCalendar {

  /** Years before and after this one in which days can be changed. */
  static final int BACK = 1;

  static final int AHEAD = 2;

  private final CalendarMapper mapper;
  private final Regions regions;
  private final Rights rights;
  private final Once once;
  private final Clock clock;

  WorkingCalendar(CalendarMapper mapper, Regions regions, Rights rights, Once once, Clock clock) {
    this.mapper = mapper;
    this.regions = regions;
    this.rights = rights;
    this.once = once;
    this.clock = clock;
  }

  public boolean isWorkday(LocalDate day) {
    Boolean exception = mapper.exception(day);
    return exception == null ? !CalendarDay.isWeekend(day) : exception;
  }

  /** Days that differ from the rule of the week, with whether they are working days. */
  public Map<LocalDate, Boolean> exceptions(LocalDate from, LocalDate to) {
    return mapper.days(from, to).stream()
        .collect(Collectors.toMap(CalendarDay::date, CalendarDay::workday));
  }

  /** Puts days on the calendar; what is there already stays. Returns where to go. */
  @Transactional
  public String add(CalendarForm form, String key, Viewer by) {
    demandEditor(by);
    List<CalendarDay> days = form.days();
    days.forEach(day -> allow(day.date()));
    return once.run(
        by.accountId(),
        key,
        Act.of("calendar", days.toString()),
        () -> {
          days.stream()
              .filter(day -> mapper.insert(day) > 0)
              .forEach(day -> log(day.date(), CalendarChange.Act.ADDED, day.name(), by));
          return path(days.get(0).date().getYear());
        });
  }

  /** Takes a day off the calendar, so that the rule of the week holds. Returns where to go. */
  @Transactional
  public String remove(@Nullable String date, String key, Viewer by) {
    demandEditor(by);
    LocalDate day = CalendarForm.date(date);
    allow(day);
    return once.run(
        by.accountId(),
        key,
        Act.of("no exception", day.toString()),
        () -> {
          mapper.days(day, day).stream()
              .filter(known -> mapper.delete(known.date()) > 0)
              .forEach(known -> log(day, CalendarChange.Act.REMOVED, known.name(), by));
          return path(day.getYear());
        });
  }

  private void log(LocalDate date, CalendarChange.Act act, String name, Viewer by) {
    mapper.insertChange(date, act, name, by.accountId(), clock.instant());
  }

  private void allow(LocalDate day) {
    int year = LocalDate.now(clock).getYear();
    if (day.getYear() < year - BACK || day.getYear() > year + AHEAD) {
      throw new Refusal(
          "calendar.year.far", String.valueOf(year - BACK), String.valueOf(year + AHEAD));
    }
  }

  private void demandEditor(Viewer viewer) {
    if (!mayEdit(viewer)) {
      throw new NoPermission(Role.ADMIN.key(), regions.top().id());
    }
  }

  /** There is one calendar: it is the district's. */
  boolean mayEdit(Viewer viewer) {
    return rights.may(viewer, Role.ADMIN, regions.top().id());
  }

  private static String path(int year) {
    return "/calendar?year=" + year;
  }
}
