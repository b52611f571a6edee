package org.gongshang.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongshang.file.Files;
import org.gongshang.file.StoredFile;
import org.gongshang.workflow.engine.Engine;
import org.gongshang.workflow.form.FormContext;
import org.gongshang.workflow.form.FormSchema;
import org.gongshang.workflow.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Forms of tasks, each from the deployment that its task runs in, and what completing one does. */
@Component
class TaskForms {

  private final Engine engine;
  private final ObjectProvider<OptionList> lists;
  private final Files files;
  private final BeanFactory beans;
  private final Clock clock;
  private final Map<String, FormSchema> schemas = new ConcurrentHashMap<>();

  TaskForms(
      Engine engine,
      ObjectProvider<OptionList> lists,
      Files files,
      BeanFactory beans,
      Clock clock) {
    this.engine = engine;
    this.lists = lists;
    this.files = files;
    this.beans = beans;
    this.clock = clock;
  }

  FormSchema schema(String deployment, String formId) {
    return schemas.computeIfAbsent(deployment + " " + formId, key -> read(deployment, formId));
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

  /** What the form needs to know of the world; the files are those that {@code by} stored. */
  FormContext context(FormSchema schema, TaskView task, Typed typed, long by) {
    Map<String, OptionList> known =
        lists.stream().collect(Collectors.toMap(OptionList::key, Function.identity()));
    Map<String, List<OptionList.Option>> options = new HashMap<>();
    for (String key : schema.optionLists()) {
      OptionList list = known.get(key);
      if (list == null) {
        throw new IllegalStateException("form " + schema.id() + " names the list " + key);
      }
      options.put(key, list.options(task));
    }
    return new FormContext(options, usable(schema, typed, by), LocalDate.now(clock));
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

  /** The domain effect of a form; null when the form is only stored. */
  @Nullable TaskAction action(String formId) {
    return beans.containsBean(formId) && beans.isTypeMatch(formId, TaskAction.class)
        ? beans.getBean(formId, TaskAction.class)
        : null;
  }
}
