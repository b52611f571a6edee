package org.gongshang.deliberation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongshang.Refusal;
import org.gongshang.council.Council;
import org.gongshang.council.Councils;
import org.gongshang.message.Messages;
import org.gongshang.people.Delegations;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.Processes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sessions of councils, from the call to the confirmed minutes. */
@Component("councilSessions")
@Transactional(propagation = Propagation.MANDATORY)
class Sessions {

  static final String PROCESS = "session";

  private final SessionMapper mapper;
  private final Councils councils;
  private final Ordinals ordinals;
  private final Processes processes;
  private final Messages messages;
  private final Delegations delegations;
  private final Inbox inbox;
  private final Clock clock;

  Sessions(
      SessionMapper mapper,
      Councils councils,
      Ordinals ordinals,
      Processes processes,
      Messages messages,
      Delegations delegations,
      Inbox inbox,
      Clock clock) {
    this.mapper = mapper;
    this.councils = councils;
    this.ordinals = ordinals;
    this.processes = processes;
    this.messages = messages;
    this.delegations = delegations;
    this.inbox = inbox;
    this.clock = clock;
  }

  /** Calls a session, whose date the convener sets. */
  Session call(Council council, long by, Instant at) {
    int year = at.atZone(clock.getZone()).getYear();
    int ordinal = ordinals.next(council, year);
    // a region may have got the code of one that was closed, whose sessions keep their numbers
    while (mapper.find(ordinals.number(council, year, ordinal).value()).isPresent()) {
      ordinal = ordinals.next(council, year);
    }
    String title = "%s %d 年第 %d 次会议".formatted(councils.name(council), year, ordinal);
    String number = ordinals.number(council, year, ordinal).value();
    mapper.insert(called(number, council.id(), year, ordinal, title, by, at));
    processes.start(PROCESS, number, Map.of());
    return get(number);
  }

  private static Session called(
      String number, long councilId, int year, int ordinal, String title, long by, Instant at) {
    return new Session(
        number,
        councilId,
        year,
        ordinal,
        title,
        SessionState.CALLED,
        null,
        null,
        null,
        null,
        by,
        at,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        0,
        null,
        0);
  }

  /** Tells the members. */
  Session announce(String number) {
    Session session = get(number);
    messages.tell(
        councils.members(session.councilId()).keySet(),
        session.calendarSequence() == 0
            ? "deliberation.message.convened"
            : "deliberation.message.reconvened",
        List.of(session.title(), Messages.moment(session.begins()), place(session)),
        path(number));
    return session;
  }

  private static String place(Session session) {
    return session.place() == null ? "线上" : session.place();
  }

  @Transactional(propagation = Propagation.SUPPORTS)
  Attendance attendance(Session session) {
    Long round = session.signInRound();
    return new Attendance(
        session.members() == null ? 0 : session.members(),
        round == null ? List.of() : mapper.signIns(round),
        mapper.recusals(session.number()));
  }

  /** As {@link #attendance}, where numbers are enough: a council may have a thousand members. */
  @Transactional(propagation = Propagation.SUPPORTS)
  Presence presence(Session session) {
    int members = session.members() == null ? 0 : session.members();
    Long round = session.signInRound();
    return round == null ? new Presence(members, 0, 0, 0, 0) : mapper.presence(round, members);
  }

  void end(String number) {
    save(get(number).end());
  }

  void writeMinutes(String number, String words, long by) {
    save(get(number).writeMinutes(words, by));
  }

  /** Nobody confirms own minutes: nor for somebody, nor somebody for whoever wrote them. */
  @Transactional(propagation = Propagation.SUPPORTS)
  Optional<Refusal> barred(String number, long by) {
    return mapper
        .find(number)
        .map(Session::minutesBy)
        .filter(writtenBy -> delegations.share(writtenBy, by))
        .map(writtenBy -> new Refusal("deliberation.ownMinutes"));
  }

  /** Members stand by them too: they are frozen. */
  void freezeMinutes(String number) {
    save(get(number).freezeMinutes());
  }

  void confirmMinutes(String number, long by, Instant at) {
    save(get(number).confirmMinutes(by, at));
  }

  @Transactional(propagation = Propagation.SUPPORTS)
  List<Session> all(Collection<String> numbers) {
    return numbers.isEmpty() ? List.of() : mapper.all(numbers);
  }

  @Transactional(propagation = Propagation.SUPPORTS)
  Session get(String number) {
    return mapper.find(number).orElseThrow(() -> new IllegalStateException("no session " + number));
  }

  /** Whether the council is talking about an item, and not yet voting on it. */
  @Transactional(propagation = Propagation.SUPPORTS)
  boolean isTalking(String number) {
    return inbox.ofSubject(number).stream().anyMatch(row -> row.formId().equals(GiveOpinion.FORM));
  }

  static String path(String number) {
    return "/sessions/" + number;
  }

  void save(Session session) {
    if (mapper.update(session) == 0) {
      throw new Refusal("deliberation.session.moved");
    }
  }
}
