package org.gongshang.evaluation;

import java.time.Instant;
import org.gongshang.workflow.MatterNumber;
import org.jspecify.annotations.Nullable;

/**
 * One round of ratings of a matter.
 *
 * @param points sum of all scores, once counted
 */
record Evaluation(
    long id,
    MatterNumber matter,
    int number,
    long roundId,
    EvaluationState state,
    Instant openedAt,
    Instant closesAt,
    @Nullable Instant countedAt,
    @Nullable Integer answers,
    @Nullable Integer points,
    int thresholdTenths) {

  Evaluation count(int answers, int points, Instant at) {
    if (state != EvaluationState.OPEN) {
      throw new IllegalStateException("evaluation " + id + " is " + state);
    }
    boolean satisfied = new Threshold(thresholdTenths).isMet(points, answers);
    return new Evaluation(
        id,
        matter,
        number,
        roundId,
        satisfied ? EvaluationState.SATISFIED : EvaluationState.UNSATISFIED,
        openedAt,
        closesAt,
        at,
        answers,
        points,
        thresholdTenths);
  }

  boolean isOpen() {
    return state == EvaluationState.OPEN;
  }
}
