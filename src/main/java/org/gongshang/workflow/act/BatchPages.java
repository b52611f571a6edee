package org.gongshang.workflow.act;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.OpenTask;
import org.gongshang.workflow.Seen;
import org.gongshang.workflow.Tasks;
import org.gongshang.workflow.form.FieldError;
import org.gongshang.workflow.form.FormSchema;
import org.gongshang.workflow.form.FormView;
import org.gongshang.workflow.form.FormViews;
import org.gongshang.workflow.form.Typed;
import org.gongshang.workflow.web.TaskWords;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the pages together on which the same is done to several tasks. */
@Component
class BatchPages {

  static final String PASS = "pass";
  static final String COMPLETE = "complete";
  static final String URGE = "urge";

  private final Batch batch;
  private final Tasks tasks;
  private final Seen seen;
  private final Choices choices;
  private final FormViews forms;
  private final TaskWords words;

  BatchPages(
      Batch batch, Tasks tasks, Seen seen, Choices choices, FormViews forms, TaskWords words) {
    this.batch = batch;
    this.tasks = tasks;
    this.seen = seen;
    this.choices = choices;
    this.forms = forms;
    this.words = words;
  }

  BatchPage pass(
      List<String> ids, Viewer viewer, String to, String reason, @Nullable Refusal refusal) {
    List<OpenTask> open = batch.open(ids, viewer);
    List<InboxRow> rows = open.stream().map(OpenTask::row).toList();
    long here = rows.isEmpty() ? 0 : rows.get(0).regionId();
    List<ChoiceGroup> groups = choices.grouped(batch.choices(open, viewer), here, null);
    return new BatchPage(
        PASS, name(rows), rows(rows), groups, null, List.of(), null, "", to, reason, refusal);
  }

  /**
   * @param said to those who hold the tasks
   */
  BatchPage urge(List<String> ids, Viewer viewer, String said, @Nullable Refusal refusal) {
    List<InboxRow> rows = batch.urged(ids, viewer);
    if (rows.isEmpty()) {
      throw new Refusal("act.batch.urge.none");
    }
    return new BatchPage(
        URGE, name(rows), rows(rows), List.of(), null, List.of(), null, "", "", said, refusal);
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
    List<InboxRow> rows = open.stream().map(OpenTask::row).toList();
    boolean signed = first.action() != null && first.action().isSigned();
    return new BatchPage(
        COMPLETE,
        name(rows),
        rows(rows),
        List.of(),
        signed ? viewer.name() : null,
        signed ? seen(rows, typed) : List.of(),
        form(first, shown, errors, own, viewer),
        first.row().formDeployment(),
        "",
        "",
        null);
  }

  /** Of what stood there when the page was first drawn: this page does not tell what was added. */
  private List<String> seen(List<InboxRow> rows, @Nullable Typed typed) {
    return typed == null ? rows.stream().map(seen::mark).toList() : typed.all(Seen.FIELD);
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

  private @Nullable String name(List<InboxRow> rows) {
    List<String> names = rows.stream().map(this::name).distinct().toList();
    return names.size() == 1 ? names.get(0) : null;
  }

  private String name(InboxRow row) {
    return words.name(row.formId(), row.name());
  }

  private List<BatchPage.Row> rows(List<InboxRow> rows) {
    return rows.stream()
        .map(row -> new BatchPage.Row(row.taskId(), name(row), row.title(), row.subjectKey()))
        .toList();
  }
}
