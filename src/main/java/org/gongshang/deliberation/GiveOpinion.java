package org.gongshang.deliberation;

import java.util.Map;
import org.gongshang.Refusal;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.CollectiveAction;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskView;
import org.gongshang.workflow.Way;
import org.jspecify.annotations.Nullable;
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
  public Map<String, Refusal> faults(TaskView task, Answers known) {
    return known
        .optionalText("stance")
        .map(stance -> Opinion.fault(stance, words(known)))
        .map(fault -> Map.of("opinion", fault))
        .orElse(Map.of());
  }

  private static @Nullable String words(Answers answers) {
    return answers.optionalText("opinion").filter(words -> !words.isBlank()).orElse(null);
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
            words(answers),
            submission.at()));
  }
}
