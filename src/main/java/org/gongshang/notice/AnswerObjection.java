package org.gongshang.notice;

import java.util.List;
import java.util.Map;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The clerk answers one objection, the oldest first. */
@Component("notice-objection")
@Way("notice CLOSED")
class AnswerObjection implements TaskAction {

  private final Objections objections;

  AnswerObjection(Objections objections) {
    this.objections = objections;
  }

  @Override
  public List<String> outcome() {
    return List.of("ruling");
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    Answers answers = submission.answers();
    objections.answer(
        submission.matter(),
        Ruling.of(answers.text("ruling")),
        answers.text("reply"),
        submission.actor().accountId(),
        submission.at());
    return Map.of();
  }
}
