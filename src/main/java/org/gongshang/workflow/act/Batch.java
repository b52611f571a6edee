package org.gongshang.workflow.act;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.people.Colleague;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.FormRejected;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.OpenTask;
import org.gongshang.workflow.TaskDesk;
import org.gongshang.workflow.TaskGone;
import org.gongshang.workflow.Tasks;
import org.gongshang.workflow.form.FieldError;
import org.gongshang.workflow.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Does the same to several tasks, each in a transaction of its own: what is refused of one leaves
 * the others done, and the same key again does nothing twice.
 */
@Component
public class Batch {

  static final int MOST = 50;

  private final Tasks tasks;
  private final TaskDesk desk;
  private final Transfers transfers;
  private final Urging urging;

  Batch(Tasks tasks, TaskDesk desk, Transfers transfers, Urging urging) {
    this.tasks = tasks;
    this.desk = desk;
    this.transfers = transfers;
    this.urging = urging;
  }

  /** Those of them that are still the viewer's, in the order in which they were chosen. */
  List<OpenTask> open(List<String> ids, Viewer viewer) {
    List<OpenTask> open = new ArrayList<>();
    for (String id : distinct(ids)) {
      try {
        open.add(tasks.open(id, viewer));
      } catch (TaskGone | NotVisible gone) {
        continue; // somebody else was first: the result says so
      }
    }
    return open;
  }

  /** Those of them whose holders the viewer may urge. */
  List<InboxRow> urged(List<String> ids, Viewer viewer) {
    List<InboxRow> urged = new ArrayList<>();
    for (String id : distinct(ids)) {
      try {
        urged.add(urging.row(id, viewer));
      } catch (TaskGone | NotVisible others) {
        continue; // it was done meanwhile, or is the viewer's own: the result says so
      }
    }
    return urged;
  }

  private static List<String> distinct(List<String> ids) {
    Set<String> once = new LinkedHashSet<>(ids);
    if (once.isEmpty()) {
      throw new Refusal("act.batch.none");
    }
    if (once.size() > MOST) {
      throw new Refusal("act.batch.many", MOST);
    }
    return List.copyOf(once);
  }

  /** To whom all of them may be handed. */
  List<Colleague> choices(List<OpenTask> open, Viewer viewer) {
    if (open.stream().anyMatch(OpenTask::personal)) {
      throw new Refusal("act.pass.personal");
    }
    return transfers.choices(open.stream().map(task -> task.row().taskId()).toList(), viewer);
  }

  /** Fields in which each keeps its own, where all are of one kind that can be done together. */
  Optional<Set<String>> together(List<OpenTask> open) {
    if (open.isEmpty() || open.stream().map(Batch::kind).distinct().count() > 1) {
      return Optional.empty();
    }
    return Optional.ofNullable(open.get(0).action()).flatMap(action -> action.inBatch());
  }

  private static String kind(OpenTask task) {
    InboxRow row = task.row();
    return String.join(" ", row.formDeployment(), row.definitionId(), row.elementId());
  }

  /** What is typed once, with what each task keeps of its own. */
  Typed typed(OpenTask task, Typed common, Set<String> own) {
    Map<String, Object> suggested =
        task.action() == null ? Map.of() : task.action().prefill(task.view());
    return common.with(Typed.ofValues(suggested), own);
  }

  public List<Result> pass(List<String> ids, Viewer viewer, String to, String reason, String key) {
    return each(ids, key, id -> transfers.pass(id, viewer, to, reason, key + "~" + id));
  }

  public List<Result> urge(List<String> ids, Viewer viewer, String words, String key) {
    return each(ids, key, id -> urging.urge(id, viewer, words, key + "~" + id));
  }

  /** Completes those that the form suits; what is wrong with one is said of it. */
  public List<Result> complete(
      List<String> ids, Viewer viewer, Typed common, String deployment, String key) {
    return each(
        ids,
        key,
        id -> {
          Typed typed = common;
          try {
            OpenTask task = tasks.open(id, viewer);
            Set<String> own =
                together(List.of(task)).orElseThrow(() -> new Refusal("act.batch.apart"));
            typed = typed(task, common, own);
          } catch (TaskGone perhapsRepeated) {
            // the same key again is answered as the first time, although the task is over by now
          }
          desk.submit(id, viewer, typed, deployment, key + "~" + id, common.sent());
        });
  }

  private interface Deed {
    void on(String taskId);
  }

  private List<Result> each(List<String> ids, String key, Deed deed) {
    if (key.isBlank()) {
      throw new Refusal("form.once.missing");
    }
    List<Result> results = new ArrayList<>();
    for (String id : distinct(ids)) {
      results.add(one(id, deed));
    }
    return results;
  }

  private static Result one(String id, Deed deed) {
    try {
      deed.on(id);
      return new Result(id, null);
    } catch (FormRejected rejected) {
      FieldError first = rejected.errors().get(0);
      return new Result(id, new Refusal(first.message(), first.args().toArray()));
    } catch (Refusal refusal) {
      return new Result(id, refusal);
    } catch (TaskGone | NotVisible gone) {
      return new Result(id, new Refusal("act.batch.gone"));
    }
  }

  /**
   * What became of one task.
   *
   * @param refusal why it was not done; null where it was
   */
  public record Result(String taskId, @Nullable Refusal refusal) {}
}
