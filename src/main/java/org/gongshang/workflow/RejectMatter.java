package org.gongshang.workflow;

import java.util.Map;
import org.springframework.stereotype.Component;

/** The matter ends without a project; its requesters have been given the reasons. */
@Component("rejectMatter")
@Way("matter OPEN > REJECTED")
class RejectMatter implements Step {

  private final Matters matters;

  RejectMatter(Matters matters) {
    this.matters = matters;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    matters.end(context.matter(), MatterStatus.REJECTED);
    return Map.of();
  }
}
