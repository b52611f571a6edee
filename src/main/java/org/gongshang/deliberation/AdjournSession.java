package org.gongshang.deliberation;

import java.util.Map;
import org.gongshang.workflow.Rounds;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The session goes on another day, with what it was talking about and what it had not come to. */
@Component("adjournSession")
@Way(
    "[roundId] session SITTING > ADJOURNED; item TREATED > NONE; voting OPINIONS|COUNTED > NONE :"
        + " currentMatter=?")
class AdjournSession implements Step {

  private final Agenda agenda;
  private final Sessions sessions;
  private final Rounds rounds;

  AdjournSession(Agenda agenda, Sessions sessions, Rounds rounds) {
    this.agenda = agenda;
    this.sessions = sessions;
    this.rounds = rounds;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    String number = context.businessKey();
    rounds.close(context.id("roundId"));
    agenda.replan(number, context.matter());
    sessions.save(sessions.get(number).adjourn());
    agenda.tellPlanned(number, "deliberation.event.adjourned");
    return Map.of("currentMatter", "");
  }
}
