package org.gongshang.implementation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongshang.Refusal;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.Return;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.TaskView;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The unit says who is on site and what is done by when, or that it cannot do it. */
@Component("implementation-milestones")
@Way("unit RESPONSIBLE; work OPENED > WORKING : workOutcome=begun")
@Way(
    "unit RESPONSIBLE > NONE; project APPROVED > RETURNED; work OPENED > NONE; result * > NONE;"
        + " rating * > NONE; rectification * > NONE : workOutcome=returned")
class PlanMilestones implements TaskAction {

  private static final String CONCLUSION = "conclusion";

  private final Implementations implementations;

  PlanMilestones(Implementations implementations) {
    this.implementations = implementations;
  }

  @Override
  public Map<String, Object> prefill(TaskView task) {
    return Map.of(CONCLUSION, "planned");
  }

  /** Who has begun puts it right. */
  @Override
  public Map<String, Set<String>> withheld(TaskView task) {
    return implementations.hasBegun(task.matterNumber())
        ? Map.of(CONCLUSION, Set.of("returned"))
        : Map.of();
  }

  @Override
  public List<String> outcome() {
    return List.of(CONCLUSION, "returnReason");
  }

  @Override
  public Optional<Return> returned(Answers answers) {
    return answers.says(CONCLUSION, "returned")
        ? Optional.of(new Return("project-plan", answers.text("returnReason")))
        : Optional.empty();
  }

  @Override
  public Map<String, Refusal> faults(TaskView task, Answers known) {
    return known.says(CONCLUSION, "returned")
        ? Map.of()
        : implementations.faults(task.matterNumber(), Milestones.of(known));
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    Answers answers = submission.answers();
    if (answers.says(CONCLUSION, "returned")) {
      implementations.returnToPlan(submission.matter());
      return Map.of("workOutcome", "returned");
    }
    implementations.plan(
        submission.matter(),
        Milestones.of(answers),
        answers.text("contact").strip(),
        answers.text("phone").strip(),
        submission.actor().accountId(),
        submission.at());
    return Map.of("workOutcome", "begun");
  }
}
