package org.gongshang.evaluation;

import org.gongshang.workflow.CollectiveAction;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** One person says how satisfied they are. */
@Component(RateResult.FORM)
@Way("[roundId] rating OPEN")
class RateResult implements CollectiveAction {

  static final String FORM = "evaluation-rate";

  private final Evaluations evaluations;

  RateResult(Evaluations evaluations) {
    this.evaluations = evaluations;
  }

  @Override
  public void beforeClosing(long roundId) {
    evaluations.beforeClosing(roundId);
  }

  @Override
  public void answer(Submission submission, long roundId) {
    evaluations.rate(
        roundId,
        submission.actor().accountId(),
        Score.of(submission.answers().text("score")),
        submission.answers().optionalText("comment").filter(text -> !text.isBlank()).orElse(null),
        submission.at());
  }
}
