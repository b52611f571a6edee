package org.gongshang.deliberation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.TaskView;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/**
 * What was not adopted is sent back or rejected, with the reasons that were heard. Where nothing
 * but a tie stands in the way, those who are there vote once more.
 */
@Component("session-conclude")
@Way("item NOT_ADOPTED > SENT_BACK : itemConclusion=sentBack")
@Way("item NOT_ADOPTED > REJECTED : itemConclusion=rejected")
@Way("item NOT_ADOPTED > TREATED : itemConclusion=revote")
class ConcludeItem implements TaskAction {

  private static final String CONCLUSION = "itemConclusion";
  private static final String REVOTE = "revote";

  private final Agenda agenda;
  private final Resolutions resolutions;

  ConcludeItem(Agenda agenda, Resolutions resolutions) {
    this.agenda = agenda;
    this.resolutions = resolutions;
  }

  @Override
  public List<String> outcome() {
    return List.of(CONCLUSION);
  }

  @Override
  public Map<String, Set<String>> withheld(TaskView task) {
    return resolutions.isTied(agenda.item(task.businessKey(), task.matterNumber()))
        ? Map.of()
        : Map.of(CONCLUSION, Set.of(REVOTE));
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    Answers answers = submission.answers();
    String conclusion = answers.text(CONCLUSION);
    long by = submission.actor().accountId();
    if (conclusion.equals(REVOTE)) {
      resolutions.reopen(submission.task().businessKey(), submission.matter(), by);
    } else {
      agenda.conclude(
          submission.task().businessKey(),
          submission.matter(),
          conclusion.equals("rejected") ? ItemState.REJECTED : ItemState.SENT_BACK,
          answers.text("reason"),
          by,
          submission.at());
    }
    return Map.of(CONCLUSION, conclusion);
  }
}
