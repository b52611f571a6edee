package org.gongshang.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongshang.Refusal;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.Return;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TakeBack;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.TaskView;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/**
 * The clerk writes the plan, or sends the resolution back to be deliberated again; a returned plan
 * starts from what it was.
 */
@Component("project-plan")
@Way("project PLANNED|RETURNED > SUBMITTED : planDecision=submitted")
@Way(
    "project PLANNED|RETURNED > RETURNED; agenda * > NONE; resolution * > NONE; unit * > NONE;"
        + " work * > NONE; result * > NONE; rating * > NONE; rectification * > NONE :"
        + " planDecision=returned, approval=deliberate")
class PlanProject implements TaskAction {

  private final Projects projects;
  private final ProjectMapper mapper;

  PlanProject(Projects projects, ProjectMapper mapper) {
    this.projects = projects;
    this.mapper = mapper;
  }

  @Override
  public Map<String, Object> prefill(TaskView task) {
    return mapper
        .newestPlan(task.matterNumber())
        .map(PlanProject::values)
        .orElseGet(() -> Map.of("conclusion", "submitted", "name", task.subject().title()));
  }

  private static Map<String, Object> values(Plan plan) {
    return Map.of(
        "conclusion", "submitted",
        "name", plan.name(),
        "projectClass", plan.projectClass().key(),
        "content", plan.content(),
        "budget", plan.budget().amount(),
        "funding", plan.funding().key(),
        "unit", String.valueOf(plan.unitId()),
        "deadline", plan.deadline());
  }

  @Override
  public List<String> outcome() {
    return List.of("name", "budget", "conclusion", "returnReason");
  }

  @Override
  public Optional<Return> returned(Answers answers) {
    return answers.says("conclusion", "returned")
        ? Optional.of(new Return("deliberation-place", answers.text("returnReason")))
        : Optional.empty();
  }

  @Override
  public Optional<TakeBack> takeBack() {
    return Optional.of(
        new TakeBack(
            "planTakenBack",
            "project-approve",
            approval -> projects.takeBack(approval.matterNumber())));
  }

  @Override
  public Map<String, Refusal> faults(TaskView task, Answers known) {
    return known.says("conclusion", "returned") ? Map.of() : projects.faults(PlanFigures.of(known));
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    long by = submission.actor().accountId();
    if (submission.answers().says("conclusion", "returned")) {
      projects.returnToDeliberation(submission.matter());
      return Map.of("planDecision", "returned", "approval", "deliberate");
    }
    projects.submit(submission.matter(), PlanDraft.of(submission.answers()), by, submission.at());
    return Map.of("planDecision", "submitted");
  }
}
