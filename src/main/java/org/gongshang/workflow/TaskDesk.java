package org.gongshang.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.file.Files;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Rights;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.engine.Engine;
import org.gongshang.workflow.form.Drafts;
import org.gongshang.workflow.form.FormSchema;
import org.gongshang.workflow.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Acts on one task, each in one transaction of the engine and our tables. */
@Component
class TaskDesk {

  private final InboxMapper inbox;
  private final Subjects subjects;
  private final Rights rights;
  private final Rounds rounds;
  private final TaskForms forms;
  private final Drafts drafts;
  private final Files files;
  private final Once once;
  private final History history;
  private final ActionLog actionLog;
  private final Engine engine;
  private final Clock clock;

  TaskDesk(
      InboxMapper inbox,
      Subjects subjects,
      Rights rights,
      Rounds rounds,
      TaskForms forms,
      Drafts drafts,
      Files files,
      Once once,
      History history,
      ActionLog actionLog,
      Engine engine,
      Clock clock) {
    this.inbox = inbox;
    this.subjects = subjects;
    this.rights = rights;
    this.rounds = rounds;
    this.forms = forms;
    this.drafts = drafts;
    this.files = files;
    this.once = once;
    this.history = history;
    this.actionLog = actionLog;
    this.engine = engine;
    this.clock = clock;
  }

  /** The task, if it addresses this viewer or they have answered its round. */
  InboxRow row(String taskId, Viewer viewer) {
    InboxRow row = inbox.find(taskId).orElseThrow(() -> gone(taskId, viewer));
    if (!opens(row, viewer)) {
      // somebody may have done it since it was read
      throw inbox.find(taskId).isEmpty() ? gone(taskId, viewer) : new NotVisible("task " + taskId);
    }
    return row;
  }

  boolean opens(InboxRow row, Viewer viewer) {
    return inbox.addresses(row.taskId(), rights.holders(viewer)) || onRoll(row, viewer);
  }

  private RuntimeException gone(String taskId, Viewer viewer) {
    boolean knows =
        inbox
            .past(taskId)
            .filter(past -> subjects.maySee(past.subjectKey(), viewer) || took(past, viewer))
            .isPresent();
    return knows ? new TaskGone(taskId) : new NotVisible("task " + taskId);
  }

  private boolean took(Inbox.PastTask past, Viewer viewer) {
    return past.roundId() != null && rounds.isMember(past.roundId(), viewer.accountId());
  }

  private boolean onRoll(InboxRow row, Viewer viewer) {
    return row.roundId() != null && rounds.isMember(row.roundId(), viewer.accountId());
  }

  /** Whether the viewer's role leads the round of a collective task. */
  boolean chairs(InboxRow row, Viewer viewer) {
    return row.roundId() != null && inbox.addresses(row.taskId(), roles(viewer));
  }

  private Set<String> roles(Viewer viewer) {
    Set<String> roles = new TreeSet<>(rights.holders(viewer));
    roles.remove(Rights.person(viewer.accountId()));
    roles.add("-"); // SQL knows no empty list
    return roles;
  }

  TaskView view(InboxRow row) {
    return new TaskView(
        row.taskId(),
        subjects.get(row.businessKey()),
        row.matter() == null ? null : new MatterNumber(row.matter()),
        row.formId(),
        row.formDeployment(),
        row.name(),
        row.regionId(),
        row.due(),
        row.startedAt(),
        row.assignee(),
        row.roundId(),
        engine.variables(row.taskId()));
  }

  @Transactional
  public void claim(String taskId, Viewer viewer) {
    InboxRow row = row(taskId, viewer);
    if (row.roundId() != null) {
      throw new Refusal("task.collectiveCannotBeClaimed");
    }
    refuseIfSuspended(row);
    refuseIfTaken(row, viewer);
    engine.claim(taskId, viewer.accountId());
  }

  @Transactional
  public void release(String taskId, Viewer viewer) {
    InboxRow row = row(taskId, viewer);
    refuseIfSuspended(row);
    refuseIfTaken(row, viewer);
    if (row.assignee() != null) {
      engine.release(taskId);
    }
  }

  /** The engine would refuse as well, but after an answer or a choice has been taken in. */
  private static void refuseIfSuspended(InboxRow row) {
    if (row.suspended()) {
      throw new Refusal("task.suspended");
    }
  }

  private static void refuseIfTaken(InboxRow row, Viewer viewer) {
    if (row.assignee() != null && row.assignee() != viewer.accountId()) {
      throw new Refusal("task.claimedByOther");
    }
  }

  /** Checks the form, does what it says and completes the task; returns where to go next. */
  @Transactional
  public String submit(
      String taskId, Viewer viewer, Typed typed, String deployment, String key, String sent) {
    return once.run(
        viewer.accountId(),
        key,
        isCollective(taskId)
            ? Act.of("answer", taskId)
            : Act.of("submit", taskId, deployment, sent),
        () -> {
          InboxRow row = row(taskId, viewer);
          if (!row.formDeployment().equals(deployment)) {
            throw new Refusal("task.formChanged");
          }
          refuseIfSuspended(row);
          refuseIfTaken(row, viewer);
          return carryOut(row, viewer, typed);
        });
  }

  /** A vote leaves no trace of its content, not even a hash beside the voter's account. */
  private boolean isCollective(String taskId) {
    return inbox.find(taskId).map(InboxRow::roundId).isPresent()
        || inbox.past(taskId).map(Inbox.PastTask::roundId).isPresent();
  }

  private String carryOut(InboxRow row, Viewer viewer, Typed typed) {
    TaskView task = view(row);
    FormSchema schema = forms.schema(row.formDeployment(), row.formId());
    Answers answers = forms.checked(schema, task, typed, viewer.accountId());
    attach(schema, answers, row, viewer);
    Submission submission = new Submission(task, viewer, answers, clock.instant());
    actionLog.done(row, viewer.accountId(), clock.instant());
    drafts.discard(row.taskId(), viewer.accountId());
    if (row.roundId() == null) {
      complete(row, schema, submission);
      return "/tasks?did=" + row.taskId();
    }
    answer(row, row.roundId(), submission);
    return "/tasks/" + row.taskId();
  }

  private void attach(FormSchema schema, Answers answers, InboxRow row, Viewer viewer) {
    List<Long> used =
        schema.filePickers().flatMap(picker -> answers.files(picker.key()).stream()).toList();
    String subject = row.subjectKey();
    files.attach(used, subject, viewer.accountId());
  }

  private void complete(InboxRow row, FormSchema schema, Submission submission) {
    TaskAction action = forms.action(row.formId());
    long actor = submission.actor().accountId();
    FilledForm filled =
        forms.filled(schema, submission.task(), row.formDeployment(), submission.answers());
    // what follows from the act is told after it
    history.addForm(row, actor, filled, forms.outcome(schema, action));
    Map<String, Object> decided = action == null ? Map.of() : action.perform(submission);
    engine.complete(row.taskId(), decided, actor);
  }

  private void answer(InboxRow row, long roundId, Submission submission) {
    rounds.admit(roundId, submission.actor().accountId());
    if (!(forms.action(row.formId()) instanceof CollectiveAction action)) {
      throw new IllegalStateException("no collective action " + row.formId());
    }
    action.answer(submission, roundId);
    inbox.deleteHolder(row.taskId(), Rights.person(submission.actor().accountId()));
  }

  /** The chair closes the round before its time. */
  @Transactional
  public String close(String taskId, Viewer viewer, String key) {
    return once.run(
        viewer.accountId(),
        key,
        Act.of("close", taskId),
        () -> {
          InboxRow row = row(taskId, viewer);
          if (!chairs(row, viewer) || row.roundId() == null) {
            throw new NotVisible("task " + taskId);
          }
          refuseIfSuspended(row);
          if (forms.action(row.formId()) instanceof CollectiveAction action) {
            refuse(action.obstacle(rounds.get(row.roundId())));
          }
          actionLog.done(row, viewer.accountId(), clock.instant());
          String subject = row.subjectKey();
          history.add(subject, viewer.accountId(), History.CLOSED_ROUND, row.formId(), row.name());
          finish(row, row.roundId(), viewer.accountId());
          return "/tasks?did=" + row.taskId();
        });
  }

  /**
   * Closes the round when nobody is left to answer; does nothing otherwise. Safe to repeat. A
   * halted round is closed by its clock once it goes on.
   */
  @Transactional
  public void finishIfAllAnswered(String taskId, Viewer viewer) {
    inbox
        .find(taskId)
        .filter(row -> !row.suspended())
        .filter(row -> row.roundId() != null && rounds.get(row.roundId()).unanswered() == 0)
        .ifPresent(
            row -> finish(row, row.roundId() == null ? 0 : row.roundId(), viewer.accountId()));
  }

  private static void refuse(@Nullable Refusal obstacle) {
    if (obstacle != null) {
      throw obstacle;
    }
  }

  private void finish(InboxRow row, long roundId, long by) {
    // whoever closes it completes the task; others came in the same moment and have nothing to do
    if (rounds.close(roundId)) {
      engine.complete(row.taskId(), Map.of(), by);
    }
  }
}
