package org.gongshang.deliberation;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.gongshang.Refusal;
import org.gongshang.council.Councils;
import org.gongshang.message.Messages;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.gongshang.venue.Bookings;
import org.gongshang.workflow.Processes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sessions that the chair puts off, breaks off or calls off, each with a reason. */
@Component
class SessionBreaks {

  private final SessionRights rights;
  private final Sessions sessions;
  private final FloorMapper mapper;
  private final ItemMapper items;
  private final Councils councils;
  private final Bookings bookings;
  private final Messages messages;
  private final Processes processes;
  private final Once once;
  private final Clock clock;

  SessionBreaks(
      SessionRights rights,
      Sessions sessions,
      FloorMapper mapper,
      ItemMapper items,
      Councils councils,
      Bookings bookings,
      Messages messages,
      Processes processes,
      Once once,
      Clock clock) {
    this.rights = rights;
    this.sessions = sessions;
    this.mapper = mapper;
    this.items = items;
    this.councils = councils;
    this.bookings = bookings;
    this.messages = messages;
    this.processes = processes;
    this.once = once;
    this.clock = clock;
  }

  /** It does not begin when it should; the chair sets another date. */
  @Transactional
  public String postpone(String number, Viewer viewer, String reason, String key) {
    return once(
        "postpone",
        number,
        viewer,
        reason,
        key,
        () -> {
          off(number, viewer, reason, "POSTPONED", Session::postpone);
          processes.deliver("sessionMoved", number, Map.of());
        });
  }

  /** It does not take place at all; what is on its agenda goes back to its matters. */
  @Transactional
  public String cancel(String number, Viewer viewer, String reason, String key) {
    return once(
        "cancel",
        number,
        viewer,
        reason,
        key,
        () -> {
          off(number, viewer, reason, "CANCELLED", Session::cancel);
          processes.deliver("sessionCancelled", number, Map.of());
        });
  }

  /** It goes on another day. A ballot that has begun is finished first. */
  @Transactional
  public String adjourn(String number, Viewer viewer, String reason, String key) {
    return once(
        "adjourn",
        number,
        viewer,
        reason,
        key,
        () -> {
          Session session = rights.chaired(number, viewer);
          StatedReason.check(reason);
          if (session.state() != SessionState.SITTING) {
            throw new Refusal("deliberation.session.moved");
          }
          refuseDuringBallot(number);
          keep(session, "ADJOURNED", reason, viewer);
          processes.deliver("sessionAdjourned", number, Map.of());
        });
  }

  private void refuseDuringBallot(String number) {
    boolean talking = sessions.isTalking(number);
    if (!talking || items.ofSession(number).stream().noneMatch(AgendaItem::isTreated)) {
      throw new Refusal("deliberation.adjourn.ballot");
    }
  }

  private void off(
      String number, Viewer viewer, String reason, String kind, UnaryOperator<Session> move) {
    Session session = rights.chaired(number, viewer);
    StatedReason.check(reason);
    sessions.save(move.apply(session));
    bookings.release(number);
    keep(session, kind, reason, viewer);
  }

  private void keep(Session session, String kind, String reason, Viewer viewer) {
    String words = reason.strip();
    mapper.insertBreak(
        session.number(), kind, session.signInRound(), words, viewer.accountId(), clock.instant());
    messages.tell(
        councils.members(session.councilId()).keySet(),
        "deliberation.message." + kind.toLowerCase(Locale.ROOT),
        List.of(session.title(), words),
        Sessions.path(session.number()));
  }

  private String once(
      String act, String number, Viewer viewer, String reason, String key, Runnable what) {
    return once.run(
        viewer.accountId(), key, Act.of(act, number, reason), Sessions.path(number), what);
  }
}
