package org.gongshang.need;

import java.util.Map;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Stage;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The need is registered: its matter stands in the first stage. */
@Component("enterNeed")
@Way("matter OPEN; need RECEIVED")
class EnterNeed implements Step {

  private final Matters matters;

  EnterNeed(Matters matters) {
    this.matters = matters;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    matters.enter(context.matter(), Stage.NEED);
    return Map.of();
  }
}
