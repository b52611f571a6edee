package org.gongshang.deliberation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.MatterPause;
import org.gongshang.workflow.Pause;
import org.springframework.stereotype.Component;

/** A matter stands on the agenda of a session that has not come to it yet. */
@Component
class SessionPause implements MatterPause {

  private final ItemMapper items;
  private final Sessions sessions;
  private final SessionSubjects subjects;
  private final Inbox inbox;

  SessionPause(ItemMapper items, Sessions sessions, SessionSubjects subjects, Inbox inbox) {
    this.items = items;
    this.sessions = sessions;
    this.subjects = subjects;
    this.inbox = inbox;
  }

  @Override
  public Optional<Pause> pause(Matter matter, Viewer viewer) {
    return items.ofMatter(matter.number()).stream()
        .filter(item -> item.state() == ItemState.PLANNED)
        .reduce((earlier, later) -> later)
        .map(item -> pause(sessions.get(item.session()), viewer));
  }

  private boolean hadNoQuorum(Session session) {
    return session.state() == SessionState.SIGN_IN
        && inbox.ofSubject(session.number()).stream()
            .anyMatch(task -> task.formId().equals(ReconveneSession.FORM));
  }

  private Pause pause(Session session, Viewer viewer) {
    String link = subjects.maySee(session, viewer) ? Sessions.path(session.number()) : null;
    Instant startsAt = session.startsAt();
    if (hadNoQuorum(session)) {
      return new Pause("deliberation.pause.noQuorum", List.of(session.title()), link);
    }
    if (session.state() == SessionState.ADJOURNED) {
      return new Pause("deliberation.pause.adjourned", List.of(session.title()), link);
    }
    return startsAt == null
        ? new Pause("deliberation.pause.called", List.of(session.title()), link)
        : new Pause("deliberation.pause.convened", List.of(session.title(), startsAt), link);
  }
}
