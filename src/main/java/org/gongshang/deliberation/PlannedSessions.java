package org.gongshang.deliberation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gongshang.workflow.OptionList;
import org.gongshang.workflow.TaskView;
import org.springframework.stereotype.Component;

/** Sessions of the task's councils whose agenda may still grow. */
@Component
class PlannedSessions implements OptionList {

  private final SessionMapper sessions;
  private final ItemCouncils councils;
  private final Clock clock;

  PlannedSessions(SessionMapper sessions, ItemCouncils councils, Clock clock) {
    this.sessions = sessions;
    this.councils = councils;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "sessions";
  }

  @Override
  public List<Option> options(TaskView task, Locale locale) {
    return councils.of(task).stream()
        .flatMap(council -> sessions.planned(council.id()).stream())
        .map(session -> new Option(session.number(), label(session)))
        .toList();
  }

  private String label(Session session) {
    Instant startsAt = session.startsAt();
    return startsAt == null ? session.title() : session.title() + " " + Moment.of(startsAt, clock);
  }
}
