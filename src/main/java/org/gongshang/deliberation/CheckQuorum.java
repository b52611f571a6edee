package org.gongshang.deliberation;

import java.util.Map;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** Sign-in is over; with a quorum the session sits. */
@Component("checkQuorum")
@Way("session SIGN_IN > SITTING : quorate=true")
@Way("session SIGN_IN : quorate=false")
class CheckQuorum implements Step {

  private final Sessions sessions;
  private final SignIns signIns;
  private final Agenda agenda;

  CheckQuorum(Sessions sessions, SignIns signIns, Agenda agenda) {
    this.sessions = sessions;
    this.signIns = signIns;
    this.agenda = agenda;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    boolean quorate = signIns.checkQuorum(context.businessKey());
    Session session = sessions.get(context.businessKey());
    Attendance attendance = sessions.attendance(session);
    int members = attendance.members();
    agenda.tellPlanned(
        context.businessKey(),
        quorate ? "deliberation.event.quorate" : "deliberation.event.notQuorate",
        attendance.present(),
        members,
        session.frozenQuorum().needed(members));
    return Map.of("quorate", quorate);
  }
}
