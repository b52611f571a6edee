package org.gongshang.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says dates and times as people do: {@code 今天 18:00}, {@code 11月24日 周二 18:00}; the year only when
 * it is not this one.
 */
@Component
class Moments {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final Clock clock;
  private final MessageSource messages;

  Moments(Clock clock, MessageSource messages) {
    this.clock = clock;
    this.messages = messages;
  }

  String now(Locale locale) {
    LocalDateTime now = now();
    return day(now.toLocalDate(), locale) + " " + TIME.format(now);
  }

  LocalDateTime now() {
    return local(clock.instant());
  }

  /** Day with its year, and time: what a paper says must hold after today. */
  String stamp(LocalDateTime at, Locale locale) {
    String pattern = say("page.day.year", locale);
    return DateTimeFormatter.ofPattern(pattern, locale).format(at) + " " + TIME.format(at);
  }

  /** A day with its year, for the same reason. */
  String dated(LocalDate day, Locale locale) {
    return DateTimeFormatter.ofPattern(say("page.day.year", locale), locale).format(day);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  /** Day and time in running text. */
  String full(LocalDateTime at, Locale locale) {
    return near(at, locale, day(at.toLocalDate(), locale));
  }

  /** Never by its distance from today, for what is told of the past. */
  String lasting(LocalDateTime at, Locale locale) {
    return day(at.toLocalDate(), locale) + " " + TIME.format(at);
  }

  /** To the second, for receipts. */
  String exact(LocalDateTime at, Locale locale) {
    return day(at.toLocalDate(), locale) + " " + SECONDS.format(at);
  }

  /** Day and time in a table. */
  String brief(LocalDateTime at, Locale locale) {
    return near(at, locale, briefDay(at.toLocalDate(), locale));
  }

  String day(LocalDate day, Locale locale) {
    return format("page.day", day, locale);
  }

  String briefDay(LocalDate day, Locale locale) {
    return format("page.day.brief", day, locale);
  }

  private String near(LocalDateTime at, Locale locale, String day) {
    String time = TIME.format(at);
    LocalDate today = today();
    if (at.toLocalDate().equals(today)) {
      return say("page.today", locale, time);
    }
    if (at.toLocalDate().equals(today.plusDays(1))) {
      return say("page.tomorrow", locale, time);
    }
    return day + " " + time;
  }

  private String format(String key, LocalDate day, Locale locale) {
    String pattern = say(day.getYear() == today().getYear() ? key : key + ".year", locale);
    return DateTimeFormatter.ofPattern(pattern, locale).format(day);
  }

  /** How a deadline stands now. */
  ClockFace face(Instant due, @Nullable Instant since, Locale locale) {
    Instant now = clock.instant();
    boolean over = due.isBefore(now);
    String left = amount(Duration.between(over ? due : now, over ? now : due), locale);
    LocalDateTime at = LocalDateTime.ofInstant(due, clock.getZone());
    return new ClockFace(
        over ? "over" : isSoon(due, since, now) ? "soon" : "",
        full(at, locale),
        brief(at, locale),
        say(over ? "page.overdue.by" : "page.left", locale, left),
        say("page.overdue.brief", locale, left),
        at.atZone(clock.getZone()).toOffsetDateTime().toString());
  }

  /** By tomorrow, or in the last fifth of its term; 明天 never looks further off than a later day. */
  private boolean isSoon(Instant due, @Nullable Instant since, Instant now) {
    LocalDate tomorrow = LocalDate.ofInstant(now, clock.getZone()).plusDays(1);
    if (!LocalDate.ofInstant(due, clock.getZone()).isAfter(tomorrow)) {
      return true;
    }
    return since != null
        && Duration.between(now, due).multipliedBy(5).compareTo(Duration.between(since, due)) < 0;
  }

  private String amount(Duration span, Locale locale) {
    if (span.toDays() >= 1) {
      return say("page.days", locale, span.toDays());
    }
    if (span.toHours() >= 1 && span.toMinutesPart() > 0 && span.toHours() < 6) {
      return say("page.hours.minutes", locale, span.toHours(), span.toMinutesPart());
    }
    if (span.toHours() >= 1) {
      return say("page.hours", locale, span.toHours());
    }
    return say("page.minutes", locale, Math.max(1, span.toMinutes()));
  }

  private String say(String key, Locale locale, Object... args) {
    return messages.getMessage(key, args, locale);
  }

  String iso(Object moment) {
    return moment instanceof LocalDate day
        ? day.toString()
        : local(moment).atZone(clock.getZone()).toOffsetDateTime().toString();
  }

  LocalDateTime local(Object moment) {
    if (moment instanceof Instant instant) {
      return LocalDateTime.ofInstant(instant, clock.getZone());
    }
    if (moment instanceof LocalDate day) {
      return day.atTime(LocalTime.MIDNIGHT);
    }
    if (moment instanceof LocalDateTime at) {
      return at;
    }
    throw new IllegalArgumentException("not a moment: " + moment);
  }
}
