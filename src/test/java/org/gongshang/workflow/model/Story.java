package org.gongshang.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.gongshang.workflow.engine.ModelEngine;

/** What happens to one matter or session in a model, told from outside, by its business key. */
class Story {

  private static int lastNumber;

  private final ModelEngine models;
  private final ProcessEngine engine;
  private final ProcessInstance instance;

  private Story(ModelEngine models, ProcessInstance instance) {
    this.models = models;
    this.engine = models.engine();
    this.instance = instance;
  }

  static Story begins(ModelEngine models, String process, Map<String, Object> variables) {
    models.taken();
    String number = "105012-2026-%04d".formatted(++lastNumber);
    return new Story(
            models,
            models
                .engine()
                .getRuntimeService()
                .startProcessInstanceByKey(process, number, variables))
        .runsOn();
  }

  /** The story now waits for this task alone, and these roles may do it. */
  Story waitsFor(String task, String... roles) {
    Task open = openTask();
    assertThat(open.getTaskDefinitionKey()).isEqualTo(task);
    assertThat(engine.getTaskService().getIdentityLinksForTask(open.getId()))
        .extracting(IdentityLink::getGroupId)
        .containsExactlyInAnyOrder(roles);
    return this;
  }

  Story done() {
    return done(Map.of());
  }

  Story done(String variable, Object value) {
    return done(Map.of(variable, value));
  }

  Story done(Map<String, Object> variables) {
    engine.getTaskService().complete(openTask().getId(), variables);
    return runsOn();
  }

  /** The time of this timer has come; it was set to {@code due}. */
  Story timePasses(String timer, Instant due) {
    Job job = timer(timer);
    assertThat(job.getDuedate()).isEqualTo(Date.from(due));
    engine.getManagementService().executeJob(job.getId());
    return runsOn();
  }

  Story hears(String message) {
    return hears(message, "roundId", 0L);
  }

  Story hears(String message, String variable, Object value) {
    engine
        .getRuntimeService()
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(instance.getBusinessKey())
        .setVariable(variable, value)
        .correlate();
    return runsOn();
  }

  /** Withdrawn where it stands. */
  Story aborted() {
    engine.getRuntimeService().deleteProcessInstance(instance.getId(), "withdrawn");
    assertThat(processes()).isEmpty();
    return this;
  }

  Story took(String... steps) {
    assertThat(models.taken()).containsExactly(steps);
    return this;
  }

  Story endsAt(String event) {
    assertThat(processes()).isEmpty();
    assertThat(ends()).containsExactly(event);
    return this;
  }

  /** A plain value that the story's own process, or the one that it waits in, holds. */
  Object holds(String variable) {
    return engine.getTaskService().getVariable(openTask().getId(), variable);
  }

  /** Runs what the engine would do by itself at once: stages begin as jobs of their own. */
  private Story runsOn() {
    List<Job> jobs = engine.getManagementService().createJobQuery().messages().list();
    if (jobs.isEmpty()) {
      return this;
    }
    jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
    return runsOn();
  }

  private Task openTask() {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(instance.getBusinessKey())
        .singleResult();
  }

  private Job timer(String activity) {
    return engine
        .getManagementService()
        .createJobQuery()
        .timers()
        .activityId(activity)
        .list()
        .stream()
        .filter(job -> processes().contains(job.getProcessInstanceId()))
        .findFirst()
        .orElseThrow();
  }

  private List<String> processes() {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(instance.getBusinessKey())
        .list()
        .stream()
        .map(ProcessInstance::getId)
        .toList();
  }

  private List<String> ends() {
    return engine
        .getHistoryService()
        .createHistoricActivityInstanceQuery()
        .processInstanceId(instance.getId())
        .activityType("noneEndEvent")
        .list()
        .stream()
        .map(HistoricActivityInstance::getActivityId)
        .toList();
  }
}
