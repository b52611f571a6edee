package org.gongshang.programme.annual;

import java.util.List;
import java.util.Map;
import org.gongshang.Refusal;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.TaskView;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** At the end of the year it is written down what became of each project. */
@Component("annual-evaluate")
@Way("programme CHECKED > EVALUATED")
class EvaluateProgramme implements TaskAction {

  private final Programmes programmes;
  private final Reports reports;

  EvaluateProgramme(Programmes programmes, Reports reports) {
    this.programmes = programmes;
    this.reports = reports;
  }

  @Override
  public Map<String, Refusal> faults(TaskView task, Answers known) {
    return reports.missing(task.businessKey(), CalendarStage.EVALUATE);
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    String number = submission.task().businessKey();
    Refusal.throwIfAny(List.copyOf(reports.missing(number, CalendarStage.EVALUATE).values()));
    programmes.evaluated(number, submission.actor().accountId(), submission.at());
    return Map.of();
  }
}
