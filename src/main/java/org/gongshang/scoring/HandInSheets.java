package org.gongshang.scoring;

import org.gongshang.Refusal;
import org.gongshang.workflow.CollectiveAction;
import org.gongshang.workflow.Round;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A juror says that all sheets are done. What was saved counts whether they say so or not. */
@Component(HandInSheets.FORM)
@Way("[roundId] scoring OPEN")
class HandInSheets implements CollectiveAction {

  static final String FORM = "scoring-sheet";

  private final Scorings scorings;

  HandInSheets(Scorings scorings) {
    this.scorings = scorings;
  }

  @Override
  public void answer(Submission submission, long roundId) {
    int left = scorings.left(submission.task().businessKey(), submission.actor().accountId());
    if (left > 0) {
      throw new Refusal("scoring.left", left);
    }
  }

  /** Whoever has not scored yet still has their time. */
  @Override
  public @Nullable Refusal obstacle(Round round) {
    return round.unanswered() == 0
        ? null
        : new Refusal("scoring.running", round.answered(), round.rollSize());
  }
}
