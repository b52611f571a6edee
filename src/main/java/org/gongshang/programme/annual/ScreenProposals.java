package org.gongshang.programme.annual;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongshang.Refusal;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.TaskView;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** Every proposal has its finding; the list goes to the council. */
@Component("annual-screen")
@Way("programme SCREENING > SHORTLISTING")
class ScreenProposals implements TaskAction {

  private static final String DONE = "done";

  private final Programmes programmes;

  ScreenProposals(Programmes programmes) {
    this.programmes = programmes;
  }

  @Override
  public Map<String, Refusal> faults(TaskView task, Answers known) {
    Map<String, Refusal> faults = new HashMap<>();
    List<Refusal> missing = programmes.unscreened(task.businessKey());
    missing.forEach(each -> faults.put(DONE, each));
    return faults;
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    programmes.screened(submission.task().businessKey());
    return Map.of();
  }
}
