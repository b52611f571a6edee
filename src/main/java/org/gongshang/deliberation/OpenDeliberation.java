package org.gongshang.deliberation;

import java.util.Map;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Stage;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The matter is with its council. */
@Component("openDeliberation")
@Way("matter OPEN; need ACCEPTED")
class OpenDeliberation implements Step {

  private final Matters matters;

  OpenDeliberation(Matters matters) {
    this.matters = matters;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    matters.enter(context.matter(), Stage.DELIBERATION);
    return Map.of();
  }
}
