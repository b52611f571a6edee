package org.gongshang.project;

import java.util.List;
import java.util.Map;
import org.gongshang.Refusal;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.TaskView;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The clerk writes the plan; a returned one starts from what it was. */
@Component("project-plan")
@Way("project PLANNED|RETURNED > SUBMITTED")
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
        .orElseGet(() -> Map.of("name", task.subject().title()));
  }

  private static Map<String, Object> values(Plan plan) {
    return Map.of(
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
    return List.of("name", "budget");
  }

  @Override
  public Map<String, Refusal> faults(TaskView task, Answers known) {
    return projects.faults(PlanFigures.of(known));
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    long by = submission.actor().accountId();
    projects.submit(submission.matter(), PlanDraft.of(submission.answers()), by, submission.at());
    return Map.of();
  }
}
