package org.gongshang.implementation;

import java.util.Map;
import org.gongshang.Refusal;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.TaskView;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The unit says who is on site and what is done by when. */
@Component("implementation-milestones")
@Way("unit RESPONSIBLE; work OPENED > WORKING")
class PlanMilestones implements TaskAction {

  private final Implementations implementations;

  PlanMilestones(Implementations implementations) {
    this.implementations = implementations;
  }

  @Override
  public Map<String, Refusal> faults(TaskView task, Answers known) {
    return implementations.faults(task.matterNumber(), Milestones.of(known));
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    Answers answers = submission.answers();
    implementations.plan(
        submission.matter(),
        Milestones.of(answers),
        answers.text("contact").strip(),
        answers.text("phone").strip(),
        submission.actor().accountId(),
        submission.at());
    return Map.of();
  }
}
