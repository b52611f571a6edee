package org.gongshang.workflow;

import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The day for the results has come: who has not finished is urged, and the matter waits no more.
 */
@Component("chaseResults")
@Way("matter OPEN; below DUE")
class ChaseResults implements Step {

  private final RollUps rollUps;

  ChaseResults(RollUps rollUps) {
    this.rollUps = rollUps;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    rollUps.chase(context.matter());
    return Map.of();
  }
}
