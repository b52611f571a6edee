package org.gongshang.deliberation;

import java.util.Map;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The clerk tells those who asked why the council said no. */
@Component("deliberation-explain")
@Way("agenda REJECTED")
class ExplainRejection implements TaskAction {

  private final Agenda agenda;

  ExplainRejection(Agenda agenda) {
    this.agenda = agenda;
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    MatterNumber matter = submission.matter();
    long by = submission.actor().accountId();
    agenda.explain(matter, submission.answers().text("reply"), by, submission.at());
    return Map.of();
  }
}
