package org.gongshang.duty;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.sheet.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Responsibility lists as tables to take away, written line after line. */
@Component
class DutySheets {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  /** Each lot is looked for among all rows again, so that few and large ones are quicker. */
  private static final int AT_ONCE = 5_000;

  private final Duties duties;
  private final DutyTasks tasks;
  private final MessageSource messages;
  private final Clock clock;

  DutySheets(Duties duties, DutyTasks tasks, MessageSource messages, Clock clock) {
    this.duties = duties;
    this.tasks = tasks;
    this.messages = messages;
    this.clock = clock;
  }

  void numbers(Viewer viewer, long id, Asked asked, Term term, Locale locale, Download sheet)
      throws IOException {
    List<Duties.Line> lines = duties.lines(viewer, id, asked, term);
    sheet.row(
        Stream.concat(
                Stream.of("region", "code", "role")
                    .map(column -> say("duty.column." + column, locale)),
                Stream.of(Which.values())
                    .map(which -> say("duty.which." + which.key(), locale, asked.workdays())))
            .toList());
    for (Duties.Line line : lines) {
      sheet.row(
          Stream.concat(
                  Stream.of(line.region().name(), line.region().code(), role(line.role(), locale)),
                  Stream.of(Which.values()).map(which -> String.valueOf(line.owed().number(which))))
              .toList());
    }
  }

  void tasks(
      Viewer viewer,
      long id,
      Asked asked,
      Term term,
      DutyTasks.Behind behind,
      Locale locale,
      Download sheet)
      throws IOException {
    DutyMapper.Frame frame = tasks.frame(viewer, id, asked, term);
    List<DutyList.Line> some = tasks.some(viewer, frame, behind, null, AT_ONCE);
    sheet.row(
        Stream.of(
                "task",
                "subject",
                "number",
                "stage",
                "region",
                "role",
                "person",
                "started",
                "due",
                "gone",
                "lateHours")
            .map(column -> say("duty.column." + column, locale))
            .toList());
    while (!some.isEmpty()) {
      for (DutyList.Line line : some) {
        sheet.row(cells(line, locale));
      }
      DutyList.Line last = some.get(some.size() - 1);
      some = some.size() < AT_ONCE ? List.of() : tasks.some(viewer, frame, behind, last, AT_ONCE);
    }
  }

  private List<String> cells(DutyList.Line line, Locale locale) {
    DutyRow row = line.row();
    DutyList.Subject subject = line.subject();
    return List.of(
        line.task(),
        subject == null ? say("duty.hidden", locale) : subject.title(),
        row.subjectKey(),
        say("page.stage." + row.stage().key(), locale),
        line.region(),
        line.roles().stream().map(role -> role(role, locale)).collect(Collectors.joining(" ")),
        person(line, locale),
        moment(row.startedAt()),
        moment(row.due()),
        moment(row.goneAt()),
        String.valueOf(Duration.ofMillis(row.lateBy()).toHours()));
  }

  private String person(DutyList.Line line, Locale locale) {
    String name = line.person();
    if (name == null) {
      return line.row().isUnclaimed() ? say("duty.unclaimed", locale) : "";
    }
    return name;
  }

  private String role(Role role, Locale locale) {
    return say("page.role." + role.key(), locale);
  }

  private String say(String key, Locale locale, Object... args) {
    return messages.getMessage(key, args, locale);
  }

  private String moment(@Nullable Instant at) {
    return at == null ? "" : MOMENT.format(LocalDateTime.ofInstant(at, clock.getZone()));
  }
}
