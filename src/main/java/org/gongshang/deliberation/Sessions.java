package org.gongshang.deliberation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongshang.Refusal;
import org.gongshang.message.Messages;
import org.gongshang.people.Mandate;
import org.gongshang.people.Rights;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Advice;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.Processes;
import org.gongshang.workflow.Rounds;
import org.gongshang.workflow.Subject;
import org.gongshang.workflow.SubjectSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sessions of councils: called, convened, signed in to, and their minutes. */
@Component("councilSessions")
@Transactional(propagation = Propagation.MANDATORY)
class Sessions implements SubjectSource {

  private static final String TOO_SOON = "deliberation.session.tooSoon";

  static final String PROCESS = "session";

  private final SessionMapper mapper;
  private final Councils councils;
  private final Procedures procedures;
  private final Rounds rounds;
  private final Processes processes;
  private final Messages messages;
  private final Rights rights;
  private final Clock clock;

  Sessions(
      SessionMapper mapper,
      Councils councils,
      Procedures procedures,
      Rounds rounds,
      Processes processes,
      Messages messages,
      Rights rights,
      Clock clock) {
    this.mapper = mapper;
    this.councils = councils;
    this.procedures = procedures;
    this.rounds = rounds;
    this.processes = processes;
    this.messages = messages;
    this.rights = rights;
    this.clock = clock;
  }

  /** Calls a session, whose date the convener sets. */
  Session call(long councilId, long by, Instant at) {
    int year = at.atZone(clock.getZone()).getYear();
    int ordinal = councils.nextOrdinal(councilId, year);
    String title = "%s %d 年第 %d 次会议".formatted(councils.name(councilId), year, ordinal);
    String number = councils.number(councilId, year, ordinal).value();
    mapper.insert(called(number, councilId, year, ordinal, title, by, at));
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
        0);
  }

  void convene(String number, String deployment, Session.Call call, long by) {
    Session session = get(number);
    refuse(tooSoon(call.startsAt(), rules(session, deployment)));
    if (councils.members(session.councilId()).isEmpty()) {
      throw new Refusal("deliberation.council.empty", councils.name(session.councilId()));
    }
    save(session.convene(call, by));
  }

  void reconvene(String number, String deployment, Session.Call call, long by) {
    Session session = get(number);
    refuse(tooSoon(call.startsAt(), rules(session, deployment)));
    save(session.reconvene(call.startsAt(), call.mode(), call.place(), by));
  }

  private Procedure rules(Session session, String deployment) {
    return procedures.of(deployment, session.councilId());
  }

  /** From when on the session may be called, under the rules that bind it. */
  @Transactional(propagation = Propagation.SUPPORTS)
  Map<String, Advice> advice(String number, String deployment) {
    FirstDay first = firstDay(rules(get(number), deployment));
    return Map.of("startsAt", Advice.of(TOO_SOON, first.noticeDays(), first.day(), first.source()));
  }

  private FirstDay firstDay(Procedure rules) {
    LocalDate day = LocalDate.now(clock).plusDays(rules.noticeDays());
    return new FirstDay(day, rules.noticeDays(), rules.source());
  }

  /** What is wrong with the moment for which a session is called, by the form's field. */
  @Transactional(propagation = Propagation.SUPPORTS)
  Map<String, Refusal> faults(String number, String deployment, Answers known) {
    return known
        .optionalDateTime("startsAt")
        .map(at -> tooSoon(at.atZone(clock.getZone()).toInstant(), rules(get(number), deployment)))
        .map(refusal -> Map.of("startsAt", refusal))
        .orElse(Map.of());
  }

  /** Members must hear of a session some days before. */
  private @Nullable Refusal tooSoon(Instant startsAt, Procedure rules) {
    FirstDay first = firstDay(rules);
    return LocalDate.ofInstant(startsAt, clock.getZone()).isBefore(first.day())
        ? new Refusal(TOO_SOON, first.noticeDays(), first.day(), first.source())
        : null;
  }

  private static void refuse(@Nullable Refusal refusal) {
    if (refusal != null) {
      throw refusal;
    }
  }

  /** Tells the members. */
  Session announce(String number) {
    Session session = get(number);
    messages.tell(
        councils.members(session.councilId()).keySet(),
        "deliberation.message.convened",
        List.of(session.title(), Messages.moment(session.begins()), place(session)),
        path(number));
    return session;
  }

  private static String place(Session session) {
    return session.place() == null ? "线上" : session.place();
  }

  /** Opens sign-in for those who are members now, under the quorum that the rules set now. */
  Opened openSignIn(String number, String deployment, Instant closesAt) {
    Session session = get(number);
    Map<Long, Mandate> members = councils.members(session.councilId());
    Share quorum = procedures.of(deployment, session.councilId()).quorum();
    long round = rounds.open("sign-in", number, null, members.keySet(), closesAt);
    save(session.openSignIn(round, members.size(), quorum));
    return new Opened(round, closesAt);
  }

  void signIn(long roundId, Viewer member, String way, @Nullable String recusal, Instant at) {
    String number = rounds.get(roundId).businessKey();
    Optional<Mandate> mandate = councils.membership(get(number).councilId(), member);
    mapper.insertSignIn(
        new SignIn(
            number,
            roundId,
            member.accountId(),
            way,
            recusal != null,
            recusal,
            mandate.map(Mandate::sector).orElse(null),
            at));
  }

  /** Closes sign-in. With a quorum the session sits. */
  boolean checkQuorum(String number) {
    Session session = get(number);
    rounds.close(known(session.signInRound()));
    boolean quorate =
        session.frozenQuorum().isMet(attendance(session).present(), known(session.members()));
    if (quorate) {
      save(session.sit());
    }
    return quorate;
  }

  @Transactional(propagation = Propagation.SUPPORTS)
  Attendance attendance(Session session) {
    Long round = session.signInRound();
    return new Attendance(
        session.members() == null ? 0 : session.members(),
        round == null ? List.of() : mapper.signIns(round));
  }

  void end(String number) {
    save(get(number).end());
  }

  void writeMinutes(String number, String words, long by) {
    save(get(number).writeMinutes(words, by));
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

  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public Optional<Subject> find(String businessKey) {
    return SessionNumber.isOne(businessKey)
        ? mapper.find(businessKey).map(Sessions::subject)
        : Optional.empty();
  }

  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public Optional<String> link(String businessKey) {
    return SessionNumber.isOne(businessKey) ? Optional.of(path(businessKey)) : Optional.empty();
  }

  private static Subject subject(Session session) {
    return new Subject(
        session.number(),
        session.title(),
        session.councilId(),
        session.councilId(),
        path(session.number()));
  }

  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public boolean maySee(Subject subject, Viewer viewer) {
    return viewer.mandates().stream()
        .filter(mandate -> mandate.role().followsCouncil())
        .anyMatch(mandate -> rights.may(viewer, mandate.role(), subject.regionId()));
  }

  @Transactional(propagation = Propagation.SUPPORTS)
  boolean maySee(Session session, Viewer viewer) {
    return maySee(subject(session), viewer);
  }

  static String path(String number) {
    return "/sessions/" + number;
  }

  private void save(Session session) {
    if (mapper.update(session) == 0) {
      throw new Refusal("deliberation.session.moved");
    }
  }

  private static <T> T known(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("the session has not come that far");
    }
    return value;
  }

  /**
   * From when on a session may be called.
   *
   * @param noticeDays how many days before it the members must know
   * @param source of the rule
   */
  record FirstDay(LocalDate day, int noticeDays, String source) {}

  /** A round that has just opened. */
  record Opened(long roundId, Instant closesAt) {

    Map<String, Object> variables() {
      return Map.of("roundId", roundId, "roundClosesAt", Date.from(closesAt));
    }
  }
}
