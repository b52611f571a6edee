package org.gongshang.deliberation;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.gongshang.venue.Booking;
import org.gongshang.venue.Bookings;
import org.springframework.stereotype.Component;

/** Sessions as calendars read them: iCalendar (RFC 5545). */
@Component
class SessionCalendar {

  /** A session that has booked no venue takes so long. */
  private static final Duration USUAL = Duration.ofHours(2);

  private final ItemMapper items;
  private final Bookings bookings;
  private final Clock clock;

  SessionCalendar(ItemMapper items, Bookings bookings, Clock clock) {
    this.items = items;
    this.bookings = bookings;
    this.clock = clock;
  }

  /**
   * @param site address of the application, to which paths are added
   */
  String write(List<Session> sessions, String name, String site) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Gongshang//Sessions//ZH");
    calendar.setMethod(Method.publish());
    calendar.setName(name);
    calendar.addExperimentalProperty("X-WR-CALNAME", name);
    calendar.getTimezoneInfo().setDefaultTimezone(zone());
    Map<String, List<AgendaItem>> agendas = agendas(sessions);
    sessions.stream()
        .filter(session -> session.startsAt() != null)
        .forEach(
            session ->
                calendar.addEvent(
                    event(session, agendas.getOrDefault(session.number(), List.of()), site)));
    return Biweekly.write(calendar).go();
  }

  private Map<String, List<AgendaItem>> agendas(List<Session> sessions) {
    return sessions.isEmpty()
        ? Map.of()
        : items.ofSessions(sessions.stream().map(Session::number).toList()).stream()
            .collect(Collectors.groupingBy(AgendaItem::session));
  }

  private VEvent event(Session session, List<AgendaItem> agenda, String site) {
    VEvent event = new VEvent();
    Instant begins = session.begins();
    event.setUid(session.number() + "@gongshang");
    event.setSequence(session.calendarSequence());
    event.setDateTimeStamp(Date.from(clock.instant()));
    event.setDateStart(Date.from(begins));
    event.setDateEnd(Date.from(end(session, begins)));
    event.setSummary(session.title());
    event.setLocation(session.place() == null ? "线上" : session.place());
    event.setDescription(description(session, agenda));
    event.setUrl(site + Sessions.path(session.number()));
    event.setStatus(status(session));
    return event;
  }

  private Instant end(Session session, Instant begins) {
    return bookings
        .of(session.number())
        .map(Booking::endsAt)
        .filter(ends -> ends.isAfter(begins))
        .orElse(begins.plus(USUAL));
  }

  private static String description(Session session, List<AgendaItem> agenda) {
    String items =
        agenda.stream()
            .map(item -> item.position() + ". " + item.title())
            .collect(Collectors.joining("\n"));
    return session.agenda() == null ? items : (items + "\n" + session.agenda()).strip();
  }

  private static Status status(Session session) {
    return switch (session.state()) {
      case CANCELLED -> Status.cancelled();
      case ADJOURNED -> Status.tentative();
      default -> Status.confirmed();
    };
  }

  /** China has kept one time without summer time since 15 September 1991. */
  private TimezoneAssignment zone() {
    TimeZone zone = TimeZone.getTimeZone(clock.getZone());
    UtcOffset offset = new UtcOffset(zone.getRawOffset());
    StandardTime standard = new StandardTime();
    standard.setDateStart(new DateTimeComponents(1991, 9, 15, 0, 0, 0, false));
    standard.setTimezoneOffsetFrom(offset);
    standard.setTimezoneOffsetTo(offset);
    VTimezone rules = new VTimezone(clock.getZone().getId());
    rules.addStandardTime(standard);
    return new TimezoneAssignment(zone, rules);
  }
}
