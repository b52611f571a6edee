package org.gongshang.evaluation;

import org.gongshang.Refusal;
import org.gongshang.workflow.CollectiveAction;
import org.gongshang.workflow.Round;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.Way;
import org.jspecify.annotations.Nullable;
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

  /** Whoever has not answered yet still has their time. */
  @Override
  public @Nullable Refusal obstacle(Round round) {
    return round.unanswered() == 0
        ? null
        : new Refusal("evaluation.close.running", round.answered(), round.rollSize());
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
