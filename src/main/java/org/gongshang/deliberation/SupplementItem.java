package org.gongshang.deliberation;

import java.util.Map;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.TaskView;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The clerk adds what the council missed. */
@Component("deliberation-supplement")
@Way("agenda ADOPTED|SENT_BACK|NOT_TREATED")
class SupplementItem implements TaskAction {

  private final Agenda agenda;
  private final ItemMapper items;

  SupplementItem(Agenda agenda, ItemMapper items) {
    this.agenda = agenda;
    this.items = items;
  }

  @Override
  public Map<String, Object> prefill(TaskView task) {
    return items.ofMatter(task.matterNumber()).stream()
        .reduce((earlier, later) -> later)
        .<Map<String, Object>>map(item -> Map.of("motion", item.motion()))
        .orElse(Map.of());
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    Answers answers = submission.answers();
    MatterNumber matter = submission.matter();
    long by = submission.actor().accountId();
    agenda.supplement(
        matter, answers.text("supplement"), answers.text("motion"), by, submission.at());
    return Map.of();
  }
}
