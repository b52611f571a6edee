package org.gongshang.deliberation;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.gongshang.workflow.Word;
import org.springframework.stereotype.Component;

/** The members know when and where. */
@Component("announceSession")
@Way("session CONVENED : sessionStartsAt=?")
class AnnounceSession implements Step {

  private final Sessions sessions;
  private final Agenda agenda;

  AnnounceSession(Sessions sessions, Agenda agenda) {
    this.sessions = sessions;
    this.agenda = agenda;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    Session session = sessions.announce(context.businessKey());
    Instant startsAt = session.begins();
    agenda.tellPlanned(
        session.number(), "deliberation.event.convened", session.title(), startsAt, place(session));
    return Map.of("sessionStartsAt", Date.from(startsAt));
  }

  private static Object place(Session session) {
    return session.place() == null ? new Word("deliberation.mode.online") : session.place();
  }
}
