package org.gongshang.workflow;

import java.util.Map;
import org.springframework.stereotype.Component;

/** The cycle is complete. */
@Component("closeMatter")
@Way("matter OPEN > CLOSED")
class CloseMatter implements Step {

  private final Matters matters;

  CloseMatter(Matters matters) {
    this.matters = matters;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    matters.end(context.matter(), MatterStatus.CLOSED);
    return Map.of();
  }
}
