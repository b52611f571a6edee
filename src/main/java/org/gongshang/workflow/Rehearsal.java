package org.gongshang.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.engine.DemoClock;
import org.gongshang.workflow.engine.JobPause;
import org.gongshang.workflow.engine.MovableClock;
import org.gongshang.workflow.form.Typed;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays people's acts through time: what a person fills in, and the moment at which they do. */
@Component
@Profile("demo | test")
public class Rehearsal {

  private static final int MOST_JOBS = 10_000;

  private final Tasks tasks;
  private final TaskDesk desk;
  private final JobPause jobs;
  private final MovableClock clock;
  private final DemoClock kept;
  private final List<OptionList> lists;

  Rehearsal(
      Tasks tasks,
      TaskDesk desk,
      JobPause jobs,
      MovableClock clock,
      DemoClock kept,
      List<OptionList> lists) {
    this.tasks = tasks;
    this.desk = desk;
    this.jobs = jobs;
    this.clock = clock;
    this.kept = kept;
    this.lists = lists;
  }

  /** Plays with the engine's own job executor at rest, then keeps the time that was reached. */
  public void play(Runnable story) {
    jobs.during(story);
    kept.keep();
  }

  /** Moves time and runs what has become due. Never backwards once something has happened. */
  public void moveTo(Instant moment) {
    clock.moveTo(moment);
    runDue();
  }

  public void runDue() {
    kept.runDue(MOST_JOBS);
  }

  public void pass(Duration time) {
    clock.moveBy(time);
  }

  /** Fills in a task's form as the viewer, starting from what the form proposes. */
  public void fillIn(InboxRow row, Viewer viewer, Map<String, ?> answers) {
    Map<String, Object> values = new HashMap<>();
    if (row.roundId() == null) {
      OpenTask task = tasks.open(row.taskId(), viewer);
      if (task.action() != null) {
        values.putAll(task.action().prefill(task.view()));
      }
    }
    values.putAll(answers);
    desk.submit(row.taskId(), viewer, Typed.ofValues(values), row.formDeployment(), key());
  }

  /** Options that the task's form does not offer now, by field. */
  public Map<String, Set<String>> withheld(InboxRow row, Viewer viewer) {
    OpenTask task = tasks.open(row.taskId(), viewer);
    return task.action() == null ? Map.of() : task.action().withheld(task.view());
  }

  /** What a select of the task's form offers. */
  public List<OptionList.Option> options(InboxRow row, Viewer viewer, String list) {
    TaskView view = tasks.open(row.taskId(), viewer).view();
    return lists.stream()
        .filter(one -> one.key().equals(list))
        .flatMap(one -> one.options(view, Locale.CHINESE).stream())
        .toList();
  }

  /** The chair closes the round of a collective task. */
  public void close(InboxRow row, Viewer chair) {
    desk.close(row.taskId(), chair, key());
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
