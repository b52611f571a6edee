package org.gongshang.workflow;

import java.util.Map;
import org.springframework.stereotype.Component;

/** The cycle is complete. */
@Component("closeMatter")
@Way("matter OPEN > CLOSED")
class CloseMatter implements Step {

  private final Endings endings;

  CloseMatter(Endings endings) {
    this.endings = endings;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    endings.end(context.matter(), MatterStatus.CLOSED);
    return Map.of();
  }
}
