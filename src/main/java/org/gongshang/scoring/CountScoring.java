package org.gongshang.scoring;

import java.util.Map;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The sheets are in, and ranked. */
@Component("countScoring")
@Way("scoring OPEN > COUNTED")
class CountScoring implements Step {

  private final Scorings scorings;

  CountScoring(Scorings scorings) {
    this.scorings = scorings;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    scorings.count(context.businessKey());
    return Map.of();
  }
}
