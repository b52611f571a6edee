package org.gongshang.evaluation;

import java.util.Date;
import java.util.Map;
import org.gongshang.workflow.Deadlines;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** People are asked how satisfied they are. */
@Component("openRating")
@Way("result PUBLISHED; rating NONE|SATISFIED|UNSATISFIED > OPEN : roundId=?, roundClosesAt=?")
class OpenRating implements Step {

  private final Evaluations evaluations;
  private final Deadlines deadlines;

  OpenRating(Evaluations evaluations, Deadlines deadlines) {
    this.evaluations = evaluations;
    this.deadlines = deadlines;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    Evaluation evaluation =
        evaluations.open(context.matter(), deadlines.of(context, RateResult.FORM));
    return Map.of(
        "roundId", evaluation.roundId(), "roundClosesAt", Date.from(evaluation.closesAt()));
  }
}
