package org.gongshang.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongshang.Refusal;
import org.gongshang.file.Files;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.engine.Engine;
import org.gongshang.workflow.form.Drafts;
import org.gongshang.workflow.form.FormSchema;
import org.gongshang.workflow.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forms that people hand in, each in one transaction of the engine and our tables. */
@Component
class Submissions {

  private final InboxMapper inbox;
  private final TaskAccess access;
  private final Tasks tasks;
  private final TaskForms forms;
  private final Audiences audiences;
  private final Rounds rounds;
  private final Drafts drafts;
  private final Returns returns;
  private final HolderSignature signature;
  private final Files files;
  private final Once once;
  private final History history;
  private final ActionLog actionLog;
  private final Engine engine;
  private final Clock clock;

  Submissions(
      InboxMapper inbox,
      TaskAccess access,
      Tasks tasks,
      TaskForms forms,
      Audiences audiences,
      Rounds rounds,
      Drafts drafts,
      Returns returns,
      HolderSignature signature,
      Files files,
      Once once,
      History history,
      ActionLog actionLog,
      Engine engine,
      Clock clock) {
    this.inbox = inbox;
    this.access = access;
    this.tasks = tasks;
    this.forms = forms;
    this.audiences = audiences;
    this.rounds = rounds;
    this.drafts = drafts;
    this.returns = returns;
    this.signature = signature;
    this.files = files;
    this.once = once;
    this.history = history;
    this.actionLog = actionLog;
    this.engine = engine;
    this.clock = clock;
  }

  /** Checks the form, does what it says and completes the task; returns where to go next. */
  @Transactional
  public String submit(
      String taskId, Viewer viewer, Typed typed, String deployment, String key, String sent) {
    Optional<InboxRow> found = inbox.find(taskId);
    TaskAction action = action(taskId, found);
    // a vote leaves no trace of its content, not even a hash beside the voter's account
    Act act =
        action != null && action.secret()
            ? Act.of("answer", taskId)
            : Act.of("submit", taskId, deployment, sent);
    long account = viewer.accountId();
    if (action instanceof CollectiveAction) {
      return once.run(
          account,
          key,
          act,
          "/tasks/" + taskId,
          () -> handIn(entry(taskId, found, viewer), viewer, typed, deployment));
    }
    return once.run(
        account,
        key,
        act,
        () -> {
          handIn(entry(taskId, found, viewer), viewer, typed, deployment);
          return "/tasks?did=" + taskId;
        });
  }

  /** What was found before is enough: what has changed since, the engine or the round refuses. */
  private TaskAccess.Entry entry(String taskId, Optional<InboxRow> found, Viewer viewer) {
    return found
        .map(row -> access.entry(row, viewer))
        .orElseGet(() -> access.entry(taskId, viewer));
  }

  /** Of a task that is open or over. */
  private @Nullable TaskAction action(String taskId, Optional<InboxRow> found) {
    return found
        .map(InboxRow::formId)
        .or(() -> inbox.past(taskId).map(PastTask::formId))
        .map(forms::action)
        .orElse(null);
  }

  private void handIn(TaskAccess.Entry entry, Viewer viewer, Typed typed, String deployment) {
    InboxRow row = entry.row();
    if (!row.formDeployment().equals(deployment)) {
      throw new Refusal("task.formChanged");
    }
    row.refuseIfSuspended();
    row.refuseIfTaken(viewer);
    carryOut(row, viewer, entry.actor(), typed);
  }

  private void carryOut(InboxRow row, Viewer viewer, long actor, Typed typed) {
    TaskView task = tasks.view(row);
    refuseBarred(task, actor);
    FormSchema schema = forms.schema(task, row.formDeployment());
    Answers answers = forms.checked(schema, task, typed, viewer.accountId());
    attach(schema, answers, row, viewer);
    Submission submission = new Submission(task, viewer.as(actor), answers, clock.instant());
    actionLog.done(row, viewer.accountId(), actor, clock.instant());
    TaskAction action = forms.action(row.formId());
    if (action == null || !action.secret()) {
      drafts.discard(row.taskId(), viewer.accountId());
    }
    if (row.roundId() == null) {
      complete(row, viewer, schema, submission, typed);
    } else {
      answer(row, row.roundId(), submission);
    }
  }

  private void refuseBarred(TaskView task, long actor) {
    Optional<Refusal> barred = forms.barred(task, actor);
    if (barred.isPresent()) {
      throw barred.get();
    }
  }

  private void attach(FormSchema schema, Answers answers, InboxRow row, Viewer viewer) {
    List<Long> used =
        schema.filePickers().flatMap(picker -> answers.files(picker.key()).stream()).toList();
    files.attach(used, row.subjectKey(), viewer.accountId());
  }

  private void complete(
      InboxRow row, Viewer viewer, FormSchema schema, Submission submission, Typed typed) {
    TaskAction action = forms.action(row.formId());
    boolean signed = action != null && action.isSigned();
    if (signed) {
      refuseUnsigned(row.taskId());
      signature.demandRead(row, typed);
    }
    long actor = submission.actor().accountId();
    FilledForm filled =
        forms.filled(schema, submission.task(), row.formDeployment(), submission.answers());
    // what follows from the act is told after it
    history.addForm(row, actor, filled, forms.outcome(schema, action));
    if (signed) {
      signature.sign(row, viewer, actor, typed);
    }
    returns.end(row, submission.at());
    Map<String, Object> decided = action == null ? Map.of() : action.perform(submission);
    if (action != null) {
      action
          .returned(submission.answers())
          .ifPresent(back -> returns.keep(row, back, actor, submission.at()));
    }
    engine.complete(row.taskId(), decided, actor);
  }

  /** Nobody can be asked meanwhile. */
  private void refuseUnsigned(String taskId) {
    audiences.hold(taskId);
    if (audiences.waitsForSigners(taskId)) {
      throw new Refusal("act.sign.waits");
    }
  }

  private void answer(InboxRow row, long roundId, Submission submission) {
    if (!(forms.action(row.formId()) instanceof CollectiveAction action)) {
      throw new IllegalStateException("no collective action " + row.formId());
    }
    action.precede(submission);
    rounds.admit(roundId, submission.actor().accountId());
    action.answer(submission, roundId);
    audiences.leaveOut(row.taskId(), submission.actor().accountId());
  }
}
