package org.gongshang.evaluation;

import java.util.Map;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.gongshang.workflow.Word;
import org.springframework.stereotype.Component;

/** People are not satisfied, or an objection was upheld. */
@Component("requireRectification")
@Way("work DELIVERED; rectification * > REQUIRED : evaluationOutcome=rectify, rectifications=?")
@Way("work DELIVERED; rectification * > ESCALATED : evaluationOutcome=escalate, rectifications=?")
class RequireRectification implements Step {

  private final Rectifications rectifications;
  private final Matters matters;

  RequireRectification(Rectifications rectifications, Matters matters) {
    this.rectifications = rectifications;
    this.matters = matters;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    Rectification required = rectifications.require(context.matter());
    tell(context.matter(), required);
    return Map.of(
        "evaluationOutcome", required.outcome().key(), "rectifications", required.number());
  }

  private void tell(MatterNumber matter, Rectification required) {
    Word cause = new Word("evaluation.cause." + required.cause().key());
    if (required.outcome() == Outcome.ESCALATE) {
      matters.note(matter, null, "evaluation.event.escalate", cause, required.number() - 1);
    } else {
      matters.note(matter, null, "evaluation.event.rectify", cause, required.number());
    }
  }
}
