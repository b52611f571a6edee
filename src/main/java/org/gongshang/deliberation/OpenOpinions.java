package org.gongshang.deliberation;

import java.util.Map;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** Those present may speak on the item. */
@Component("openOpinions")
@Way("item TREATED; voting NONE|COUNTED > OPINIONS : roundId=?, roundClosesAt=?")
class OpenOpinions implements Step {

  private final Agenda agenda;

  OpenOpinions(Agenda agenda) {
    this.agenda = agenda;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    return agenda.openOpinions(context.businessKey(), context.matter()).variables();
  }
}
