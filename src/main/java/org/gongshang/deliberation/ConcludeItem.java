package org.gongshang.deliberation;

import java.util.List;
import java.util.Map;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** What was not adopted is sent back or rejected, with the reasons that were heard. */
@Component("session-conclude")
@Way("item NOT_ADOPTED > SENT_BACK : itemConclusion=sentBack")
@Way("item NOT_ADOPTED > REJECTED : itemConclusion=rejected")
class ConcludeItem implements TaskAction {

  private final Agenda agenda;

  ConcludeItem(Agenda agenda) {
    this.agenda = agenda;
  }

  @Override
  public List<String> outcome() {
    return List.of("itemConclusion");
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    Answers answers = submission.answers();
    String conclusion = answers.text("itemConclusion");
    agenda.conclude(
        submission.task().businessKey(),
        submission.matter(),
        conclusion.equals("rejected") ? ItemState.REJECTED : ItemState.SENT_BACK,
        answers.text("reason"),
        submission.actor().accountId(),
        submission.at());
    return Map.of("itemConclusion", conclusion);
  }
}
