package org.gongshang.deliberation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.gongshang.Refusal;
import org.gongshang.council.Councils;
import org.gongshang.workflow.Advice;
import org.gongshang.workflow.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sets a session's date, which members must know some days before. */
@Component
class Convening {

  private static final String TOO_SOON = "deliberation.session.tooSoon";

  private final Sessions sessions;
  private final Councils councils;
  private final Procedures procedures;
  private final Clock clock;

  Convening(Sessions sessions, Councils councils, Procedures procedures, Clock clock) {
    this.sessions = sessions;
    this.councils = councils;
    this.procedures = procedures;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void convene(String number, String deployment, Session.Call call, long by) {
    Session session = sessions.get(number);
    Refusal.throwIfAny(tooSoon(call.startsAt(), rules(session, deployment)));
    if (councils.members(session.councilId()).isEmpty()) {
      throw new Refusal("deliberation.council.empty", councils.name(session.councilId()));
    }
    sessions.save(session.convene(call, by));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void reconvene(String number, String deployment, Session.Call call, long by) {
    Session session = sessions.get(number);
    Refusal.throwIfAny(tooSoon(call.startsAt(), rules(session, deployment)));
    sessions.save(session.reconvene(call.startsAt(), call.mode(), call.place(), by));
  }

  private Procedure rules(Session session, String deployment) {
    return procedures.of(deployment, session.councilId());
  }

  /** From when on the session may be called, under the rules that bind it. */
  Map<String, Advice> advice(String number, String deployment) {
    FirstDay first = firstDay(rules(sessions.get(number), deployment));
    return Map.of("startsAt", Advice.of(TOO_SOON, first.noticeDays(), first.day(), first.source()));
  }

  private FirstDay firstDay(Procedure rules) {
    LocalDate day = LocalDate.now(clock).plusDays(rules.noticeDays());
    return new FirstDay(day, rules.noticeDays(), rules.source());
  }

  /** What is wrong with the moment for which a session is called, by the form's field. */
  Map<String, Refusal> faults(String number, String deployment, Answers known) {
    return known
        .optionalDateTime("startsAt")
        .map(
            at ->
                tooSoon(
                    at.atZone(clock.getZone()).toInstant(),
                    rules(sessions.get(number), deployment)))
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

  /**
   * From when on a session may be called.
   *
   * @param noticeDays how many days before it the members must know
   * @param source of the rule
   */
  private record FirstDay(LocalDate day, int noticeDays, String source) {}
}
