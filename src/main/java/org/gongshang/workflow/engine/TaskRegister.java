package org.gongshang.workflow.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.gongshang.Batches;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.region.Regions;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Rounds;
import org.gongshang.workflow.engine.WaitClocks.Kept;
import org.springframework.stereotype.Component;

/** Keeps the inbox equal to the engine's open tasks, in the engine's own transaction. */
@Component
public class TaskRegister {

  private final RegisterMapper mapper;
  private final TaskRows rows;
  private final WaitClocks waits;
  private final Addressees addressees;
  private final Rounds rounds;
  private final Reminders reminders;
  private final Regions regions;
  private final Decisions decisions;
  private final Clock clock;

  TaskRegister(
      RegisterMapper mapper,
      TaskRows rows,
      WaitClocks waits,
      Addressees addressees,
      Rounds rounds,
      Reminders reminders,
      Regions regions,
      Decisions decisions,
      Clock clock) {
    this.mapper = mapper;
    this.rows = rows;
    this.waits = waits;
    this.addressees = addressees;
    this.rounds = rounds;
    this.reminders = reminders;
    this.regions = regions;
    this.decisions = decisions;
    this.clock = clock;
  }

  void created(DelegateTask created) {
    TaskEntity task = (TaskEntity) created;
    holdRegion(task);
    Kept kept = waits.kept(TaskRows.businessKey(task), TaskRows.formId(task)).orElse(null);
    Decisions.Heard<InboxRow> heard = decisions.listen(() -> rows.of(task, kept));
    InboxRow row = heard.result();
    mapper.insertTask(row, reminders.first(row), waits.clock(row));
    if (kept != null) {
      waits.tellGoingOn(row, kept);
    }
    if (heard.answer() != null) {
      decisions.keep(heard.answer(), row.subjectKey(), row.taskId(), row.dueAt());
    }
    address(row, row.dueAt(), addressees.ofNew(task, row));
  }

  /** Whoever closes or moves a region sends its tasks on: none may come to it behind their back. */
  private void holdRegion(TaskEntity task) {
    long region = rows.region(task);
    regions.hold(region);
    if (rows.region(task) != region) {
      throw new OptimisticLockingException("what " + task.getId() + " is about went elsewhere");
    }
  }

  private void address(InboxRow row, Instant dueAt, Addressees.Holders holders) {
    insertAudience(row, dueAt, 0, holders.own());
    insertAudience(row, dueAt, 1, holders.above());
  }

  /** Keeps others from ending the task or passing it on; whether it is still there. */
  public boolean hold(String taskId) {
    return mapper.lock(taskId) != null;
  }

  /** From now on the task addresses this holder instead of all others of the role. */
  public void pass(InboxRow row, Role role, String holder, long by) {
    mapper.keepPassed(row.taskId(), role.key(), holder, by, clock.instant());
    mapper.deleteRole(row.taskId(), role.key());
    address(row, row.dueAt(), addressees.of(role, row));
  }

  /** This person is asked to sign, and finds the task in the inbox. */
  public void askSigner(InboxRow row, long account) {
    insertAudience(row, row.dueAt(), 0, Set.of(Rights.signer(account)));
  }

  public void leaveOutSigner(String taskId, long account) {
    mapper.deleteHolder(taskId, Rights.signer(account));
  }

  /** How many are asked to sign and have not yet. */
  public int openSigners(String taskId) {
    return mapper.signers(taskId).size();
  }

  private void insertAudience(InboxRow row, Instant dueAt, int reach, Set<String> holders) {
    Batches.each(List.copyOf(holders), some -> mapper.insertAudience(row, dueAt, reach, some));
  }

  void assigned(DelegateTask task) {
    String assignee = task.getAssignee();
    mapper.assign(task.getId(), assignee == null ? null : Long.valueOf(assignee));
    String activity = ((TaskEntity) task).getExecution().getActivityInstanceId();
    mapper.claim(activity, assignee == null ? null : clock.instant());
  }

  /** The task is now one of another model; who took it and when it is due stay as they were. */
  void migrated(TaskEntity task) {
    holdRegion(task);
    InboxRow row = rows.of(task, null);
    mapper.migrate(row);
    mapper.deleteAudience(row.taskId());
    Addressees.Holders holders = addressees.of(task, row);
    mapper.signers(row.taskId()).forEach(account -> holders.own().add(Rights.signer(account)));
    address(row, mapper.due(row.taskId()), holders);
  }

  void suspended(String instanceId, boolean suspended) {
    mapper.suspend(instanceId, suspended);
  }

  /** Somebody did it, or everybody has answered. */
  void done(String taskId) {
    end(taskId, true);
  }

  /** It came to nothing: what it was about was withdrawn, or went on without it. */
  void gone(String taskId) {
    end(taskId, false);
  }

  /** An answer on its way holds the round before it touches the audience: so do we. */
  private void end(String taskId, boolean done) {
    Long round = mapper.round(taskId);
    if (round != null) {
      rounds.close(round);
    }
    if (mapper.lock(taskId) == null && mapper.isTask(taskId) == null) {
      // whoever ended it has committed while we waited, and what we read of it is old
      throw new OptimisticLockingException("task " + taskId + " was ended by somebody else");
    }
    // a round whose time is up has ended as it was meant to
    boolean endsByItself = round != null && rounds.get(round).closesAt() != null;
    Long actor = done && round == null ? Trail.actor() : null;
    mapper.keepPast(taskId, clock.instant(), done, actor, endsByItself);
    mapper.keepPastRoles(taskId);
    mapper.deleteAudience(taskId);
    mapper.deletePassed(taskId);
    mapper.deleteTask(taskId);
  }
}
