package org.gongshang.workflow;

import java.util.Map;
import org.springframework.stereotype.Component;

/** The level above gives the matter back. */
@Component("returnMatter")
@Way("matter OPEN; handover UP > NONE")
class ReturnMatter implements Step {

  private final Matters matters;

  ReturnMatter(Matters matters) {
    this.matters = matters;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    matters.giveBack(context.matter(), context.actor());
    return Map.of();
  }
}
