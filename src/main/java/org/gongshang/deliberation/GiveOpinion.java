package org.gongshang.deliberation;

import org.gongshang.workflow.Answers;
import org.gongshang.workflow.CollectiveAction;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** Members speak on an item. The chair may end the discussion. */
@Component(GiveOpinion.FORM)
@Way("[roundId] voting OPINIONS")
class GiveOpinion implements CollectiveAction {

  static final String FORM = "session-opinion";

  private final Agenda agenda;

  GiveOpinion(Agenda agenda) {
    this.agenda = agenda;
  }

  @Override
  public void answer(Submission submission, long roundId) {
    Answers answers = submission.answers();
    long item = agenda.item(submission.task().businessKey(), submission.matter()).id();
    agenda.say(
        new Opinion(
            item,
            roundId,
            submission.actor().accountId(),
            answers.text("stance"),
            answers.optionalText("opinion").filter(words -> !words.isBlank()).orElse(null),
            submission.at()));
  }
}
