package org.gongshang.evaluation;

import java.util.Map;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Stage;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The matter enters evaluation, which begins with the public notice of the result. */
@Component("openEvaluation")
@Way("matter OPEN; work DELIVERED")
class OpenEvaluation implements Step {

  private final Matters matters;

  OpenEvaluation(Matters matters) {
    this.matters = matters;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    matters.enter(context.matter(), Stage.EVALUATION);
    return Map.of();
  }
}
