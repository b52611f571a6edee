package org.gongshang.workflow.act;

import java.util.List;
import java.util.Optional;
import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Actions;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Subjects;
import org.gongshang.workflow.TaskAccess;
import org.gongshang.workflow.Tasks;
import org.gongshang.workflow.web.TaskWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of each of several tasks what became of it, as far as the viewer may know. */
@Component
class BatchOutcomes {

  private final Tasks tasks;
  private final TaskAccess access;
  private final Actions actions;
  private final Subjects subjects;
  private final TaskWords words;

  BatchOutcomes(
      Tasks tasks, TaskAccess access, Actions actions, Subjects subjects, TaskWords words) {
    this.tasks = tasks;
    this.access = access;
    this.actions = actions;
    this.subjects = subjects;
    this.words = words;
  }

  List<BatchPage.Outcome> of(List<Batch.Result> results, Viewer viewer) {
    return results.stream().map(result -> outcome(result, viewer)).toList();
  }

  private BatchPage.Outcome outcome(Batch.Result result, Viewer viewer) {
    String id = result.taskId();
    Refusal refusal = result.refusal();
    String why = refusal == null ? null : words.refusal(refusal.key(), refusal.args());
    return open(id, viewer, why)
        .or(() -> past(id, viewer, why))
        .or(() -> passed(id, viewer, why))
        .orElseGet(() -> new BatchPage.Outcome("", "", "", null, why));
  }

  /** It is still the viewer's, or they may urge those whose it is. */
  private Optional<BatchPage.Outcome> open(String taskId, Viewer viewer, @Nullable String why) {
    return access
        .find(taskId)
        .flatMap(
            row -> {
              boolean theirs = access.opens(row, viewer);
              String link = theirs ? "/tasks/" + taskId : subjects.link(row.subjectKey());
              return theirs || access.urger(row, viewer).isPresent()
                  ? Optional.of(outcome(row, link, why))
                  : Optional.empty();
            });
  }

  private BatchPage.Outcome outcome(InboxRow row, String link, @Nullable String why) {
    String name = words.name(row.formId(), row.name());
    return new BatchPage.Outcome(name, row.title(), row.subjectKey(), link, why);
  }

  private Optional<BatchPage.Outcome> past(String taskId, Viewer viewer, @Nullable String why) {
    return tasks
        .past(taskId)
        .filter(task -> subjects.maySee(task.subjectKey(), viewer))
        .map(
            task ->
                new BatchPage.Outcome(
                    words.name(task.formId(), task.name()),
                    task.title(),
                    task.subjectKey(),
                    subjects.link(task.subjectKey()),
                    why));
  }

  private Optional<BatchPage.Outcome> passed(String taskId, Viewer viewer, @Nullable String why) {
    return actions
        .passed(taskId, viewer)
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
