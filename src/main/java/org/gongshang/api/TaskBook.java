package org.gongshang.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.FormRejected;
import org.gongshang.workflow.OpenTask;
import org.gongshang.workflow.Round;
import org.gongshang.workflow.TaskDesk;
import org.gongshang.workflow.TaskGone;
import org.gongshang.workflow.Tasks;
import org.gongshang.workflow.form.Drafts;
import org.gongshang.workflow.form.FieldError;
import org.gongshang.workflow.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens and submits tasks for programs, by the same door as the pages. */
@Component
class TaskBook {

  private static final Set<String> SEVERAL = Set.of("checklist", "filepicker");

  private final Tasks tasks;
  private final TaskDesk desk;
  private final TaskList list;
  private final Stories stories;
  private final ObjectMapper json;

  TaskBook(Tasks tasks, TaskDesk desk, TaskList list, Stories stories, ObjectMapper json) {
    this.tasks = tasks;
    this.desk = desk;
    this.list = list;
    this.stories = stories;
    this.json = json;
  }

  TaskAnswers.Whole open(String taskId, Viewer viewer) {
    OpenTask task = tasks.open(taskId, viewer);
    Typed typed =
        task.draft().map(Drafts.Draft::typed).orElseGet(() -> Typed.ofValues(suggested(task)));
    return new TaskAnswers.Whole(
        list.line(task.row(), viewer),
        task.mayAct(),
        task.answered(),
        progress(task.round()),
        form(task),
        data(task, typed),
        tasks.context(task, typed, viewer).options(),
        stories.of(task.row().subjectKey(), viewer));
  }

  private static Map<String, Object> suggested(OpenTask task) {
    return task.action() == null || !task.mayAct() ? Map.of() : task.action().prefill(task.view());
  }

  private static TaskAnswers.@Nullable Progress progress(@Nullable Round round) {
    return round == null
        ? null
        : new TaskAnswers.Progress(
            round.open(), round.rollSize(), round.answered(), round.closesAt());
  }

  private TaskAnswers.Form form(OpenTask task) {
    String deployment = task.row().formDeployment();
    try {
      JsonNode schema = json.readTree(tasks.formSource(task));
      return new TaskAnswers.Form(task.row().formId(), deployment, schema);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> data(OpenTask task, Typed typed) {
    Map<String, Object> data = new LinkedHashMap<>();
    task.schema()
        .fields()
        .forEach(
            (key, field) -> {
              if (typed.has(key)) {
                boolean several = SEVERAL.contains(field.kind());
                data.put(key, several ? typed.all(key) : typed.first(key));
              }
            });
    return data;
  }

  /** Does what the form says, once for each key. */
  TaskAnswers.Done submit(String taskId, Viewer viewer, Filled filled, IdempotencyKey key) {
    try {
      refuseUnknown(tasks.open(taskId, viewer), filled);
    } catch (TaskGone perhapsRepeated) {
      // the same key again is answered as the first time, although the task is over by now
    }
    String next = desk.submit(taskId, viewer, filled.typed(), filled.deployment(), key.value());
    return new TaskAnswers.Done(taskId, next.startsWith("/tasks?did=") ? "completed" : "answered");
  }

  /** A misspelt field must not be lost without a word. */
  private static void refuseUnknown(OpenTask task, Filled filled) {
    List<FieldError> unknown = new ArrayList<>();
    for (String key : filled.data().keySet()) {
      if (!task.schema().fields().containsKey(key)) {
        unknown.add(new FieldError(key, "api.field.unknown", List.of()));
      }
    }
    if (!unknown.isEmpty()) {
      throw new FormRejected(unknown);
    }
  }
}
