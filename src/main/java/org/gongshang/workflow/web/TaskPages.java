package org.gongshang.workflow.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.people.Accounts;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Actions;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.OpenTask;
import org.gongshang.workflow.PastTask;
import org.gongshang.workflow.Section;
import org.gongshang.workflow.Seen;
import org.gongshang.workflow.Subjects;
import org.gongshang.workflow.TakeBackOffers;
import org.gongshang.workflow.TakeBacks;
import org.gongshang.workflow.TaskGone;
import org.gongshang.workflow.TaskView;
import org.gongshang.workflow.Tasks;
import org.gongshang.workflow.form.Drafts;
import org.gongshang.workflow.form.FieldError;
import org.gongshang.workflow.form.FormViews;
import org.gongshang.workflow.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a task's page together. */
@Component
// one view of the data, also for what features show
@Transactional(readOnly = true)
class TaskPages {

  private final Inbox inbox;
  private final Tasks tasks;
  private final Actions actions;
  private final TakeBacks takeBacks;
  private final Seen seen;
  private final FormViews forms;
  private final Subjects subjects;
  private final Regions regions;
  private final Accounts accounts;
  private final Story story;
  private final TaskWords words;
  private final TaskSections sections;
  private final NextTask nextTask;

  TaskPages(
      Inbox inbox,
      Tasks tasks,
      Actions actions,
      TakeBacks takeBacks,
      Seen seen,
      FormViews forms,
      Subjects subjects,
      Regions regions,
      Accounts accounts,
      Story story,
      TaskWords words,
      TaskSections sections,
      NextTask nextTask) {
    this.inbox = inbox;
    this.tasks = tasks;
    this.actions = actions;
    this.takeBacks = takeBacks;
    this.seen = seen;
    this.forms = forms;
    this.subjects = subjects;
    this.regions = regions;
    this.accounts = accounts;
    this.story = story;
    this.words = words;
    this.sections = sections;
    this.nextTask = nextTask;
  }

  /** As it is first opened: with the draft, or with what the action suggests. */
  TaskPage open(String taskId, Viewer viewer) {
    OpenTask task = tasks.open(taskId, viewer);
    Typed typed =
        task.draft().map(Drafts.Draft::typed).orElseGet(() -> Typed.ofValues(suggested(task)));
    return page(task, viewer, typed, List.of(), null);
  }

  private static Map<String, Object> suggested(OpenTask task) {
    return task.action() == null || !task.mayAct() ? Map.of() : task.action().prefill(task.view());
  }

  TaskPage filled(String taskId, Viewer viewer, Typed typed) {
    return page(tasks.open(taskId, viewer), viewer, typed, List.of(), null);
  }

  TaskPage rejected(String taskId, Viewer viewer, Typed typed, List<FieldError> errors) {
    return page(tasks.open(taskId, viewer), viewer, typed, errors, null);
  }

  TaskPage refused(String taskId, Viewer viewer, Typed typed, Refusal refusal) {
    return page(tasks.open(taskId, viewer), viewer, typed, List.of(), said(refusal));
  }

  /** Whether the person is shown their choice once more before it counts. */
  boolean asksBack(String taskId, Viewer viewer, Typed typed) {
    try {
      OpenTask task = tasks.open(taskId, viewer);
      return task.secret() && task.mayAct() && tasks.errors(task, typed, viewer).isEmpty();
    } catch (TaskGone gone) {
      return false; // perhaps the same post again: submitting knows
    }
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }

  private TaskPage page(
      OpenTask task,
      Viewer viewer,
      Typed typed,
      List<FieldError> errors,
      @Nullable String refusal) {
    TaskView view = task.view();
    Long assignee = task.row().assignee();
    boolean mine = assignee != null && viewer.continues(assignee);
    // before the story is read: what comes in between is not marked as seen
    TaskPage.Signing signing = signing(task, viewer, typed);
    return new TaskPage(
        view,
        words.name(view.formId(), view.name()),
        words.name(view.formId(), view.name(), task.leads()),
        words.act(view.formId()),
        task.row().stage(),
        regions.get(view.regionId()).name(),
        forms.view(task.schema(), typed, errors, tasks.context(task, typed, viewer), locale()),
        typed,
        refusal,
        sections.of(task, viewer),
        StoryChapter.of(story.of(task.row().subjectKey(), viewer)),
        task.draft().map(Drafts.Draft::version).orElse(0),
        task.draft().<@Nullable Instant>map(Drafts.Draft::savedAt).orElse(null),
        task.row().formDeployment(),
        task.mayAct(),
        task.mayAct() && task.round() == null && assignee == null,
        mine && !task.row().suspended(),
        task.mayPass(),
        signing,
        said(task.barred()),
        task.row().suspended(),
        assignee == null || mine ? null : accounts.nameOf(assignee),
        accounts.principals(List.of(task.actor())).get(task.actor()),
        task.round(),
        task.chair(),
        task.leads(),
        obstacle(task),
        task.answered(),
        task.answered() ? inbox.counts(viewer, 0).total() : 0,
        task.secret());
  }

  private TaskPage.@Nullable Signing signing(OpenTask task, Viewer viewer, Typed typed) {
    if (!task.mayAct() || task.action() == null || !task.action().isSigned()) {
      return null;
    }
    InboxRow row = task.row();
    List<StoryLine> added =
        seen.last(row, typed.all(Seen.FIELD))
            .map(last -> story.since(last, row.subjectKey(), viewer))
            .orElse(List.of());
    return new TaskPage.Signing(seen.mark(row), added);
  }

  private @Nullable String obstacle(OpenTask task) {
    return task.chair() ? said(task.obstacle()) : null;
  }

  private @Nullable String said(@Nullable Refusal refusal) {
    return refusal == null ? null : words.refusal(refusal.key(), refusal.args());
  }

  /** The page of a task that is over: the receipt, who did it, and what the person had typed. */
  DonePage past(String taskId, Viewer viewer, Typed typed) {
    PastTask past = tasks.past(taskId).orElseThrow(() -> new NotVisible("task " + taskId));
    List<Section> receipt =
        past.roundId() == null
            ? List.of()
            : tasks.receipt(past.formId(), past.roundId(), viewer).stream().toList();
    return new DonePage(
        taskId,
        words.name(past.formId(), past.name()),
        past.title(),
        past.subjectKey(),
        subjects.maySee(past.subjectKey(), viewer) ? subjects.get(past.subjectKey()).link() : null,
        past.goneAt(),
        doneBy(past),
        past.roundId() != null,
        actions.hasDone(taskId, viewer),
        takeBacks.isOpen(past, viewer) ? TakeBackOffers.path(taskId) : null,
        receipt,
        nextTask.after(past, viewer).orElse(null),
        typed.values());
  }

  /** Nobody alone does what many do together. */
  private @Nullable String doneBy(PastTask past) {
    return past.roundId() != null
        ? null
        : actions.doneBy(past.taskId()).map(accounts::nameOf).orElse(null);
  }
}
