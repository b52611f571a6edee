package org.gongshang.need;

import org.gongshang.workflow.CollectiveAction;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** Whoever told the need adds what the clerk asked for. The clerk need not wait for it. */
@Component(SupplementNeed.FORM)
@Way("[roundId] question OPEN")
class SupplementNeed implements CollectiveAction {

  static final String FORM = "need-supplement";

  private final Questions questions;

  SupplementNeed(Questions questions) {
    this.questions = questions;
  }

  @Override
  public void answer(Submission submission, long roundId) {
    questions.add(
        roundId,
        submission.actor().accountId(),
        submission.answers().text("supplement"),
        submission.at());
  }
}
