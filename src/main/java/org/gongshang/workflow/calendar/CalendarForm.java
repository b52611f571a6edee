package org.gongshang.workflow.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.gongshang.PlainText;
import org.gongshang.Refusal;
import org.gongshang.TypedDay;
import org.jspecify.annotations.Nullable;

/**
 * Days to put on the calendar, as the page sends them.
 *
 * @param kind {@code rest} for holidays on weekdays, {@code work} for make-up days at weekends
 * @param to last day; empty for a single one
 */
public record CalendarForm(
    @Nullable String kind, @Nullable String from, @Nullable String to, @Nullable String name) {

  private static final int LONGEST = 31;
  private static final int LONGEST_NAME = 40;

  static CalendarForm empty() {
    return new CalendarForm("rest", "", "", "");
  }

  /** The days of the span to which the kind applies. */
  List<CalendarDay> days() {
    LocalDate first = date(from);
    LocalDate last = to == null || to.isBlank() ? first : date(to);
    if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= LONGEST) {
      throw new Refusal("calendar.span", LONGEST);
    }
    String checked = checkedName();
    boolean work = isWork();
    List<CalendarDay> days =
        first
            .datesUntil(last.plusDays(1))
            .filter(day -> CalendarDay.isWeekend(day) == work)
            .map(day -> CalendarDay.against(day, checked))
            .toList();
    if (days.isEmpty()) {
      throw new Refusal(work ? "calendar.work.none" : "calendar.rest.none");
    }
    return days;
  }

  private boolean isWork() {
    return switch (Objects.requireNonNullElse(kind, "")) {
      case "work" -> true;
      case "rest" -> false;
      default -> throw new Refusal("calendar.kind.none");
    };
  }

  private String checkedName() {
    String text = Objects.requireNonNullElse(name, "").strip();
    if (!PlainText.storable(text, false)) {
      throw new Refusal("calendar.name.characters");
    }
    if (PlainText.isBlank(text) || PlainText.length(text) > LONGEST_NAME) {
      throw new Refusal("calendar.name.wrong", LONGEST_NAME);
    }
    return text;
  }

  static LocalDate date(@Nullable String text) {
    return TypedDay.of(text).orElseThrow(() -> new Refusal("calendar.date.wrong"));
  }
}
