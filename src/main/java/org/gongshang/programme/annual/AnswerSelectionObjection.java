package org.gongshang.programme.annual;

import java.util.List;
import java.util.Map;
import org.gongshang.notice.Ruling;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The clerk answers one objection to the selection, the oldest first. */
@Component("annual-objection")
@Way("programme NOTICE; notice CLOSED")
class AnswerSelectionObjection implements TaskAction {

  private static final String RULING = "ruling";

  private final SelectionNotices notices;

  AnswerSelectionObjection(SelectionNotices notices) {
    this.notices = notices;
  }

  @Override
  public List<String> outcome() {
    return List.of(RULING);
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    Answers answers = submission.answers();
    notices.answer(
        submission.task().businessKey(),
        Ruling.find(answers.text(RULING)).orElseThrow(),
        answers.text("reply"),
        submission.actor().accountId());
    return Map.of();
  }
}
