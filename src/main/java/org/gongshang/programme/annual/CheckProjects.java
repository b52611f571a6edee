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

/** In the middle of the year it is written down how each project stands. */
@Component("annual-check")
@Way("programme RUNNING > CHECKED")
class CheckProjects implements TaskAction {

  private final Programmes programmes;
  private final Reports reports;

  CheckProjects(Programmes programmes, Reports reports) {
    this.programmes = programmes;
    this.reports = reports;
  }

  @Override
  public Map<String, Refusal> faults(TaskView task, Answers known) {
    return reports.missing(task.businessKey(), CalendarStage.CHECK);
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    String number = submission.task().businessKey();
    Refusal.throwIfAny(List.copyOf(reports.missing(number, CalendarStage.CHECK).values()));
    programmes.move(number, ProgrammeState.RUNNING, ProgrammeState.CHECKED);
    return Map.of();
  }
}
