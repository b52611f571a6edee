package org.gongshang.deliberation;

import java.time.Instant;
import java.util.Map;
import org.gongshang.workflow.Deadlines;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** Those present may speak on the item. */
@Component("openOpinions")
@Way("item TREATED; voting NONE|COUNTED > OPINIONS : roundId=?, roundClosesAt=?")
class OpenOpinions implements Step {

  private final Agenda agenda;
  private final Deadlines deadlines;

  OpenOpinions(Agenda agenda, Deadlines deadlines) {
    this.agenda = agenda;
    this.deadlines = deadlines;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    Instant closesAt = deadlines.of(context, GiveOpinion.FORM);
    return agenda.openOpinions(context.businessKey(), context.matter(), closesAt).variables();
  }
}
