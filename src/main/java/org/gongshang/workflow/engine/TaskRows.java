package org.gongshang.workflow.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.gongshang.workflow.CollectiveAction;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Rounds;
import org.gongshang.workflow.Stage;
import org.gongshang.workflow.Subject;
import org.gongshang.workflow.Subjects;
import org.gongshang.workflow.TaskAction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** Makes of an engine's task the row that people find in the inbox. */
@Component
class TaskRows {

  private final Subjects subjects;
  private final Matters matters;
  private final Rounds rounds;
  private final TimeLimits limits;
  private final BeanFactory beans;
  private final Clock clock;

  TaskRows(
      Subjects subjects,
      Matters matters,
      Rounds rounds,
      TimeLimits limits,
      BeanFactory beans,
      Clock clock) {
    this.subjects = subjects;
    this.matters = matters;
    this.rounds = rounds;
    this.limits = limits;
    this.beans = beans;
    this.clock = clock;
  }

  /** The region whose people the task addresses. */
  long region(TaskEntity task) {
    return subjects.get(businessKey(task)).regionId();
  }

  static String businessKey(TaskEntity task) {
    String businessKey = task.getExecution().getProcessBusinessKey();
    if (businessKey == null) {
      throw new IllegalStateException("a task needs a process with a business key");
    }
    return businessKey;
  }

  /**
   * @param kept its clock, where it has only waited and comes back
   */
  InboxRow of(TaskEntity task, WaitClocks.@Nullable Kept kept) {
    String businessKey = businessKey(task);
    Subject subject = subjects.get(businessKey);
    Optional<Matter> matter = matter(task, businessKey);
    String formId = formId(task);
    Long round = isCollective(formId) ? (Long) task.getVariable("roundId") : null;
    return row(task, subject, matter.orElse(null), formId, round, kept);
  }

  private InboxRow row(
      TaskEntity task,
      Subject subject,
      @Nullable Matter matter,
      String formId,
      @Nullable Long round,
      WaitClocks.@Nullable Kept kept) {
    Instant now = clock.instant();
    ProcessDefinitionEntity definition = task.getProcessDefinition();
    // a round has taken its end from the same row of the table when it opened
    Instant limit =
        limits.due(definition.getDeploymentId(), formId, subject.regionId(), matter, now, kept);
    Instant closes = round == null ? null : rounds.get(round).closesAt();
    Instant due = closes == null ? limit : closes;
    return new InboxRow(
        task.getId(),
        subject.businessKey(),
        matter == null ? null : matter.number().value(),
        matter == null ? subject.title() : matter.title(),
        definition.getKey(),
        definition.getId(),
        task.getTaskDefinitionKey(),
        task.getName(),
        formId,
        definition.getDeploymentId(),
        matter == null || isSession(subject) ? Stage.DELIBERATION : matter.stage(),
        subject.regionId(),
        round,
        null,
        now,
        due == null ? InboxRow.NO_CLOCK : due,
        task.isSuspended());
  }

  private static boolean isSession(Subject subject) {
    return !MatterNumber.isOne(subject.businessKey());
  }

  private Optional<Matter> matter(TaskEntity task, String businessKey) {
    if (MatterNumber.isOne(businessKey)) {
      return Optional.of(matters.get(new MatterNumber(businessKey)));
    }
    return task.getVariable("currentMatter") instanceof String number && !number.isEmpty()
        ? matters.find(number)
        : Optional.empty();
  }

  private boolean isCollective(String formId) {
    return beans.containsBean(formId)
        && beans.isTypeMatch(formId, TaskAction.class)
        && beans.getBean(formId) instanceof CollectiveAction;
  }

  static String formId(TaskEntity task) {
    Expression form = task.getTaskDefinition().getCamundaFormDefinitionKey();
    return form == null ? task.getTaskDefinitionKey() : form.getExpressionText();
  }
}
