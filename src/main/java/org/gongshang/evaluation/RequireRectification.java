package org.gongshang.evaluation;

import java.util.Map;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** People are not satisfied, or an objection was upheld. */
@Component("requireRectification")
@Way("work DELIVERED; rectification * > REQUIRED : evaluationOutcome=rectify, rectifications=?")
@Way("work DELIVERED; rectification * > ESCALATED : evaluationOutcome=escalate, rectifications=?")
class RequireRectification implements Step {

  private final Rectifications rectifications;

  RequireRectification(Rectifications rectifications) {
    this.rectifications = rectifications;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    Rectification required = rectifications.require(context.matter());
    return Map.of(
        "evaluationOutcome", required.outcome().key(), "rectifications", required.number());
  }
}
