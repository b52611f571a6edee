package org.gongshang.evaluation;

import java.util.Map;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The answers are in: are people satisfied? */
@Component("countRatings")
@Way("rating OPEN > SATISFIED : satisfied=true, evaluationOutcome=passed")
@Way("rating OPEN > UNSATISFIED : satisfied=false")
class CountRatings implements Step {

  private final Evaluations evaluations;

  CountRatings(Evaluations evaluations) {
    this.evaluations = evaluations;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    return evaluations.count(context.matter())
        ? Map.of("satisfied", true, "evaluationOutcome", "passed")
        : Map.of("satisfied", false);
  }
}
