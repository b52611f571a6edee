package org.gongshang.workflow;

import java.util.List;
import java.util.Optional;
import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.engine.Engine;
import org.gongshang.workflow.form.Drafts;
import org.gongshang.workflow.form.FieldError;
import org.gongshang.workflow.form.FormCheck;
import org.gongshang.workflow.form.FormContext;
import org.gongshang.workflow.form.FormSchema;
import org.gongshang.workflow.form.Typed;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Lays a task with its form before a person, and what is left of it when it is over. */
@Component
public class Tasks {

  private final InboxMapper inbox;
  private final TaskAccess access;
  private final Subjects subjects;
  private final TaskForms forms;
  private final Drafts drafts;
  private final Rounds rounds;
  private final Engine engine;

  Tasks(
      InboxMapper inbox,
      TaskAccess access,
      Subjects subjects,
      TaskForms forms,
      Drafts drafts,
      Rounds rounds,
      Engine engine) {
    this.inbox = inbox;
    this.access = access;
    this.subjects = subjects;
    this.forms = forms;
    this.drafts = drafts;
    this.rounds = rounds;
    this.engine = engine;
  }

  /** The task with everything that its page and the interface for programs need. */
  public OpenTask open(String taskId, Viewer viewer) {
    TaskAccess.Entry entry = access.entry(taskId, viewer);
    InboxRow row = entry.row();
    Long round = row.roundId();
    Rounds.Place place = round == null ? null : rounds.place(round, viewer.accountId());
    boolean onRoll = place != null;
    boolean answered = place != null && place.answeredAt() != null;
    boolean mine = row.assignee() == null || viewer.continues(row.assignee());
    boolean mayAct = !row.suspended() && (round == null ? mine : onRoll && !answered);
    TaskView view = view(row);
    long actor = entry.actor();
    Refusal barred = mayAct ? forms.barred(view, actor).orElse(null) : null;
    return new OpenTask(
        row,
        view,
        forms.schema(view, row.formDeployment()),
        forms.action(row.formId()),
        round == null ? null : rounds.get(round),
        answered,
        !row.suspended() && access.chairs(row, viewer),
        barred,
        mayAct && barred == null,
        actor,
        drafts.load(taskId, viewer.accountId()));
  }

  TaskView view(InboxRow row) {
    return new TaskView(
        row.taskId(),
        row.businessKey(),
        SingletonSupplier.of(() -> subjects.get(row.businessKey())),
        row.matter() == null ? null : new MatterNumber(row.matter()),
        row.formId(),
        row.formDeployment(),
        row.name(),
        row.regionId(),
        row.due(),
        row.startedAt(),
        row.assignee(),
        row.roundId(),
        SingletonSupplier.of(() -> engine.variables(row.taskId())));
  }

  public FormContext context(OpenTask task, Typed typed, Viewer viewer) {
    return forms
        .context(task.schema(), task.view(), typed, viewer.accountId())
        .advised(forms.advice(task.view()));
  }

  /** What would be refused of this at its fields. */
  public List<FieldError> errors(OpenTask task, Typed typed, Viewer viewer) {
    FormSchema schema = task.schema();
    FormContext world = forms.context(schema, task.view(), typed, viewer.accountId());
    return forms.errors(schema, task.view(), FormCheck.check(schema, typed, world));
  }

  public FormSchema schema(String deployment, String formId) {
    return forms.schema(deployment, formId);
  }

  /** The form's text, as the task asks it. */
  public String formSource(OpenTask task) {
    return forms.source(task.view(), task.row().formDeployment());
  }

  /** A task that is over; only for those who may know of its subject. */
  public Optional<PastTask> past(String taskId) {
    return inbox.past(taskId);
  }

  /** What the viewer is shown of an answer that they gave in a round. */
  public Optional<Section> receipt(String formId, long roundId, Viewer viewer) {
    return rounds.hasAnswered(roundId, viewer.accountId())
            && forms.action(formId) instanceof CollectiveAction action
        ? action.receipt(roundId, viewer)
        : Optional.empty();
  }
}
