package org.gongshang.workflow.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
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

/**
 * Keeps the inbox equal to the engine's open tasks, in the engine's own transaction. A task is
 * addressed to the holders that its roles resolve to.
 */
@Component
class TaskRegister {

  private final RegisterMapper mapper;
  private final Subjects subjects;
  private final Matters matters;
  private final Rounds rounds;
  private final Regions regions;
  private final TimeLimits limits;
  private final BeanFactory beans;
  private final Clock clock;

  TaskRegister(
      RegisterMapper mapper,
      Subjects subjects,
      Matters matters,
      Rounds rounds,
      Regions regions,
      TimeLimits limits,
      BeanFactory beans,
      Clock clock) {
    this.mapper = mapper;
    this.subjects = subjects;
    this.matters = matters;
    this.rounds = rounds;
    this.regions = regions;
    this.limits = limits;
    this.beans = beans;
    this.clock = clock;
  }

  void created(DelegateTask created) {
    TaskEntity task = (TaskEntity) created;
    String businessKey = task.getExecution().getProcessBusinessKey();
    if (businessKey == null) {
      throw new IllegalStateException("a task needs a process with a business key");
    }
    Subject subject = subjects.get(businessKey);
    Optional<Matter> matter = matter(task, businessKey);
    String formId = formId(task);
    Long round = isCollective(formId) ? (Long) task.getVariable("roundId") : null;
    InboxRow row = row(task, subject, matter.orElse(null), formId, round);
    mapper.insertTask(row);
    address(task, row, matter.orElse(null));
  }

  private InboxRow row(
      TaskEntity task,
      Subject subject,
      @Nullable Matter matter,
      String formId,
      @Nullable Long round) {
    Instant now = clock.instant();
    ProcessDefinitionEntity definition = task.getProcessDefinition();
    Instant due = round == null ? null : rounds.get(round).closesAt();
    if (due == null) {
      due = limits.due(definition.getDeploymentId(), formId, subject.regionId(), matter, now);
    }
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
        due == null ? InboxRow.NO_CLOCK : due);
  }

  private static boolean isSession(Subject subject) {
    return !MatterNumber.isOne(subject.businessKey());
  }

  private void address(TaskEntity task, InboxRow row, @Nullable Matter matter) {
    Set<String> own = new TreeSet<>();
    Set<String> above = new TreeSet<>();
    for (IdentityLink link : task.getCandidates()) {
      if (link.getGroupId() != null) {
        resolve(Role.of(link.getGroupId()), row.regionId(), matter, own, above);
      }
    }
    if (row.roundId() != null) {
      rounds.unanswered(row.roundId()).forEach(member -> own.add(Rights.person(member)));
    }
    above.removeAll(own);
    insertAudience(row, 0, own);
    insertAudience(row, 1, above);
  }

  private void resolve(
      Role role, long regionId, @Nullable Matter matter, Set<String> own, Set<String> above) {
    if (role == Role.UNIT && matter != null && matter.responsibleUnit() != null) {
      own.add(Rights.atOrganisation(role, matter.responsibleUnit()));
      return;
    }
    own.add(Rights.atRegion(role, regionId));
    if (role.coversBelow()) {
      for (Region ancestor : regions.ancestors(regionId)) {
        above.add(Rights.atRegion(role, ancestor.id()));
      }
    }
  }

  private void insertAudience(InboxRow row, int reach, Set<String> holders) {
    List<String> all = new ArrayList<>(holders);
    for (int from = 0; from < all.size(); from += 500) {
      List<String> some = all.subList(from, Math.min(from + 500, all.size()));
      mapper.insertAudience(row.taskId(), row.dueAt(), reach, some);
    }
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

  void assigned(DelegateTask task) {
    String assignee = task.getAssignee();
    mapper.assign(task.getId(), assignee == null ? null : Long.valueOf(assignee));
    String activity = ((TaskEntity) task).getExecution().getActivityInstanceId();
    mapper.claim(activity, assignee == null ? null : clock.instant());
  }

  void migrated(TaskEntity task) {
    ProcessDefinitionEntity definition = task.getProcessDefinition();
    mapper.migrate(
        task.getId(),
        definition.getId(),
        task.getTaskDefinitionKey(),
        formId(task),
        definition.getDeploymentId());
  }

  /** An answer on its way holds the round before it touches the audience: so do we. */
  void gone(String taskId) {
    Long round = mapper.round(taskId);
    if (round != null) {
      rounds.close(round);
    }
    mapper.keepPast(taskId, clock.instant());
    mapper.deleteAudience(taskId);
    mapper.deleteTask(taskId);
  }
}
