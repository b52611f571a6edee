package org.gongshang.workflow;

import java.util.Map;
import org.springframework.stereotype.Component;

/** The matter ends without a project; its requesters have been given the reasons. */
@Component("rejectMatter")
@Way("matter OPEN > REJECTED")
class RejectMatter implements Step {

  private final Endings endings;

  RejectMatter(Endings endings) {
    this.endings = endings;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    endings.end(context.matter(), MatterStatus.REJECTED);
    return Map.of();
  }
}
