package org.gongshang.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshang.Refusal;
import org.gongshang.file.Files;
import org.gongshang.file.StoredFile;
import org.gongshang.workflow.engine.Engine;
import org.gongshang.workflow.form.Component.Choice;
import org.gongshang.workflow.form.Component.Field;
import org.gongshang.workflow.form.FieldError;
import org.gongshang.workflow.form.FormCheck;
import org.gongshang.workflow.form.FormContext;
import org.gongshang.workflow.form.FormSchema;
import org.gongshang.workflow.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/** Forms of tasks, each from the deployment that its task runs in, and what completing one does. */
@Component
class TaskForms {

  /** Forms that actions made, by their text; many people are asked the same. */
  private static final int MADE = 100;

  /** More than there are forms. */
  private static final int ACTIONS = 500;

  private final Engine engine;
  private final OptionLists lists;
  private final Files files;
  private final BeanFactory beans;
  private final Clock clock;
  private final Map<String, FormSchema> schemas = new ConcurrentHashMap<>();
  private final ConcurrentLruCache<String, FormSchema> made =
      new ConcurrentLruCache<>(MADE, FormSchema::parse);
  private final ConcurrentLruCache<String, Optional<TaskAction>> actions =
      new ConcurrentLruCache<>(ACTIONS, this::found);

  TaskForms(Engine engine, OptionLists lists, Files files, BeanFactory beans, Clock clock) {
    this.engine = engine;
    this.lists = lists;
    this.files = files;
    this.beans = beans;
    this.clock = clock;
  }

  FormSchema schema(String deployment, String formId) {
    return schemas.computeIfAbsent(deployment + " " + formId, key -> read(deployment, formId));
  }

  /** As this very task asks it. */
  FormSchema schema(TaskView task, String deployment) {
    TaskAction action = action(task.formId());
    return (action == null ? Optional.<String>empty() : action.form(task))
        .map(made::get)
        .orElseGet(() -> schema(deployment, task.formId()));
  }

  /** The text of {@link #schema(TaskView, String)}. */
  String source(TaskView task, String deployment) {
    TaskAction action = action(task.formId());
    return (action == null ? Optional.<String>empty() : action.form(task))
        .orElseGet(() -> source(deployment, task.formId()));
  }

  private FormSchema read(String deployment, String formId) {
    return FormSchema.parse(source(deployment, formId));
  }

  String source(String deployment, String formId) {
    String json = engine.resource(deployment, file(formId));
    if (json == null) {
      throw new IllegalStateException("deployment " + deployment + " has no form " + formId);
    }
    return json;
  }

  /** {@code need-screen} is {@code forms/need/screen.form}. */
  private static String file(String formId) {
    return "forms/" + formId.replaceFirst("-", "/") + ".form";
  }

  /** What is advised by field; who fills the form in reads it, the check does not. */
  Map<String, Advice> advice(TaskView task) {
    TaskAction action = action(task.formId());
    return action == null ? Map.of() : action.advice(task);
  }

  /** What the form needs to know of the world; the files are those that {@code by} stored. */
  FormContext context(FormSchema schema, TaskView task, Typed typed, long by) {
    TaskAction action = action(task.formId());
    return new FormContext(
        lists.options(schema, task, LocaleContextHolder.getLocale()),
        usable(schema, typed, by),
        LocalDate.now(clock),
        Map.of(),
        action == null ? Map.of() : action.withheld(task));
  }

  /** The form with what its options from lists are called today, for lists change. */
  FilledForm filled(FormSchema schema, TaskView task, String deployment, Answers answers) {
    return new FilledForm(
        task.formId(), deployment, answers.values(), lists.labels(schema, task, answers));
  }

  /** What the history tells of a form: what its action names, or else the first choice in it. */
  List<String> outcome(FormSchema schema, @Nullable TaskAction action) {
    if (action != null) {
      return action.outcome();
    }
    return schema.fields().values().stream()
        .filter(field -> field instanceof Choice choice && !choice.several())
        .map(Field::key)
        .limit(1)
        .toList();
  }

  /** What was typed, once it satisfies the form and the rules of the stage. */
  Answers checked(FormSchema schema, TaskView task, Typed typed, long by) {
    FormCheck.Outcome outcome = FormCheck.check(schema, typed, context(schema, task, typed, by));
    List<FieldError> errors = errors(schema, task, outcome);
    if (!errors.isEmpty()) {
      throw new FormRejected(errors);
    }
    return outcome.answers();
  }

  /** Everything that is wrong, in reading order. */
  List<FieldError> errors(FormSchema schema, TaskView task, FormCheck.Outcome outcome) {
    Map<String, FieldError> wrong = new HashMap<>();
    TaskAction action = action(task.formId());
    if (action != null) {
      action
          .faults(task, outcome.answers())
          .forEach((field, refusal) -> wrong.put(field, FieldError.of(field, refusal)));
    }
    outcome.errors().forEach(error -> wrong.put(error.key(), error));
    return schema.fields().keySet().stream()
        .flatMap(key -> Stream.ofNullable(wrong.get(key)))
        .toList();
  }

  /** Files that this person has uploaded and not yet used. */
  private Map<Long, StoredFile> usable(FormSchema schema, Typed typed, long by) {
    List<Long> ids =
        schema
            .filePickers()
            .flatMap(picker -> typed.all(picker.key()).stream())
            .filter(id -> id.matches("\\d{1,18}"))
            .map(Long::valueOf)
            .distinct()
            .toList();
    return ids.isEmpty()
        ? Map.of()
        : files.get(ids).stream()
            .filter(file -> file.subject() == null && file.storedBy() == by)
            .collect(Collectors.toMap(StoredFile::id, Function.identity()));
  }

  /** Why whoever would do it must leave it to another; absent where they need not. */
  Optional<Refusal> barred(TaskView task, long by) {
    TaskAction action = action(task.formId());
    return action == null ? Optional.empty() : action.barred(task, by);
  }

  /** The domain effect of a form; null when the form is only stored. */
  @Nullable TaskAction action(String formId) {
    return actions.get(formId).orElse(null);
  }

  private Optional<TaskAction> found(String formId) {
    return beans.containsBean(formId) && beans.isTypeMatch(formId, TaskAction.class)
        ? Optional.of(beans.getBean(formId, TaskAction.class))
        : Optional.empty();
  }
}
