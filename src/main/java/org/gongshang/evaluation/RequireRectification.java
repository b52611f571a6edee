package org.gongshang.evaluation;

import java.util.Map;
import org.gongshang.implementation.Implementations;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.gongshang.workflow.Word;
import org.springframework.stereotype.Component;

/** People are not satisfied, or an objection was upheld. */
@Component("requireRectification")
@Way(
    "project APPROVED; work DELIVERED; rectification * > REQUIRED :"
        + " evaluationOutcome=rectify, rectifications=?")
@Way(
    "project NONE; below ROLLED_UP; work DELIVERED; rectification * > REQUIRED :"
        + " evaluationOutcome=handDown, rectifications=?")
@Way("work DELIVERED; rectification * > ESCALATED : evaluationOutcome=escalate, rectifications=?")
class RequireRectification implements Step {

  private final Rectifications rectifications;
  private final Implementations implementations;
  private final Matters matters;

  RequireRectification(
      Rectifications rectifications, Implementations implementations, Matters matters) {
    this.rectifications = rectifications;
    this.implementations = implementations;
    this.matters = matters;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    Rectification required = rectifications.require(context.matter());
    tell(context.matter(), required);
    return Map.of(
        "evaluationOutcome",
        outcome(context.matter(), required),
        "rectifications",
        required.number());
  }

  /** Where others below did the work, it is for them to put it right. */
  private String outcome(MatterNumber matter, Rectification required) {
    boolean own = implementations.result(matter).isPresent();
    return required.outcome() == Outcome.RECTIFY && !own ? "handDown" : required.outcome().key();
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
