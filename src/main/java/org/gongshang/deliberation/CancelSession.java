package org.gongshang.deliberation;

import java.util.Map;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** What was on the agenda of a session that does not take place is placed anew. */
@Component("cancelSession")
@Way("session CANCELLED")
class CancelSession implements Step {

  private final Agenda agenda;

  CancelSession(Agenda agenda) {
    this.agenda = agenda;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    agenda.giveBack(context.businessKey());
    return Map.of();
  }
}
