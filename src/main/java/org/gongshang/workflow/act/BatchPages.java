package org.gongshang.workflow.act;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Actions;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.OpenTask;
import org.gongshang.workflow.PastTask;
import org.gongshang.workflow.Subjects;
import org.gongshang.workflow.Tasks;
import org.gongshang.workflow.form.FieldError;
import org.gongshang.workflow.form.FormSchema;
import org.gongshang.workflow.form.FormView;
import org.gongshang.workflow.form.FormViews;
import org.gongshang.workflow.form.Typed;
import org.gongshang.workflow.web.TaskWords;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the pages together on which the same is done to several tasks. */
@Component
class BatchPages {

  static final String PASS = "pass";
  static final String COMPLETE = "complete";

  private final Batch batch;
  private final Tasks tasks;
  private final Actions actions;
  private final Subjects subjects;
  private final Regions regions;
  private final FormViews forms;
  private final TaskWords words;
  private final MessageSource messages;

  BatchPages(
      Batch batch,
      Tasks tasks,
      Actions actions,
      Subjects subjects,
      Regions regions,
      FormViews forms,
      TaskWords words,
      MessageSource messages) {
    this.batch = batch;
    this.tasks = tasks;
    this.actions = actions;
    this.subjects = subjects;
    this.regions = regions;
    this.forms = forms;
    this.words = words;
    this.messages = messages;
  }

  BatchPage pass(
      List<String> ids, Viewer viewer, String to, String reason, @Nullable Refusal refusal) {
    List<OpenTask> open = batch.open(ids, viewer);
    List<TransferPage.Choice> choices =
        batch.choices(open, viewer).stream()
            .map(each -> TransferPage.Choice.of(each, regions))
            .toList();
    return new BatchPage(
        PASS, name(open), rows(open), choices, null, null, "", to, reason, refusal);
  }

  /**
   * @param typed what was typed for all; null at first sight
   */
  BatchPage complete(List<String> ids, Viewer viewer, @Nullable Typed typed) {
    List<OpenTask> open = batch.open(ids, viewer);
    Set<String> own = batch.together(open).orElseThrow(() -> new Refusal("act.batch.apart"));
    OpenTask first = open.get(0);
    Typed shown = typed == null ? Typed.nothing() : typed;
    List<FieldError> errors = typed == null ? List.of() : errors(open, viewer, typed);
    return new BatchPage(
        COMPLETE,
        name(open),
        rows(open),
        List.of(),
        first.action() != null && first.action().isSigned() ? viewer.name() : null,
        form(first, shown, errors, own, viewer),
        first.row().formDeployment(),
        "",
        "",
        null);
  }

  /** What would be refused of the form, whichever task it is for. */
  List<FieldError> errors(List<OpenTask> open, Viewer viewer, Typed typed) {
    Optional<Set<String>> own = batch.together(open);
    if (own.isEmpty()) {
      return List.of();
    }
    OpenTask first = open.get(0);
    return tasks.errors(first, batch.typed(first, typed, own.get()), viewer).stream()
        .filter(error -> !own.get().contains(error.key()))
        .toList();
  }

  private FormView form(
      OpenTask first, Typed typed, List<FieldError> errors, Set<String> own, Viewer viewer) {
    Set<String> left =
        first.schema().filePickers().map(picker -> picker.key()).collect(Collectors.toSet());
    left.addAll(own);
    FormSchema common = first.schema().without(left);
    Locale locale = LocaleContextHolder.getLocale();
    return forms.view(common, typed, errors, tasks.context(first, typed, viewer), locale);
  }

  private @Nullable String name(List<OpenTask> open) {
    List<String> names = open.stream().map(task -> name(task.row())).distinct().toList();
    return names.size() == 1 ? names.get(0) : null;
  }

  private String name(InboxRow row) {
    return words.name(row.formId(), row.name());
  }

  private List<BatchPage.Row> rows(List<OpenTask> open) {
    return open.stream()
        .map(OpenTask::row)
        .map(row -> new BatchPage.Row(row.taskId(), name(row), row.title(), row.subjectKey()))
        .toList();
  }

  List<BatchPage.Outcome> outcomes(List<Batch.Result> results, Viewer viewer) {
    return results.stream().map(result -> outcome(result, viewer)).toList();
  }

  private BatchPage.Outcome outcome(Batch.Result result, Viewer viewer) {
    Refusal refusal = result.refusal();
    String why =
        refusal == null
            ? null
            : messages.getMessage(
                refusal.key(), refusal.args(), refusal.key(), LocaleContextHolder.getLocale());
    Optional<PastTask> past = tasks.past(result.taskId());
    List<OpenTask> open =
        past.isPresent() ? List.of() : batch.open(List.of(result.taskId()), viewer);
    if (!open.isEmpty()) {
      InboxRow row = open.get(0).row();
      return new BatchPage.Outcome(
          name(row), row.title(), row.subjectKey(), "/tasks/" + row.taskId(), why);
    }
    return past.filter(task -> subjects.maySee(task.subjectKey(), viewer))
        .map(
            task ->
                new BatchPage.Outcome(
                    words.name(task.formId(), task.name()),
                    task.title(),
                    task.subjectKey(),
                    subjects.link(task.subjectKey()),
                    why))
        .or(() -> passed(result, viewer, why))
        .orElseGet(() -> new BatchPage.Outcome("", "", "", null, why));
  }

  private Optional<BatchPage.Outcome> passed(
      Batch.Result result, Viewer viewer, @Nullable String why) {
    return actions
        .passed(result.taskId(), viewer)
        .map(
            act ->
                new BatchPage.Outcome(
                    words.name(act.formId(), act.name()),
                    act.title(),
                    act.businessKey(),
                    subjects.link(act.businessKey()),
                    why));
  }
}
