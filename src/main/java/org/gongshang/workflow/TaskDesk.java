package org.gongshang.workflow;

import org.gongshang.Refusal;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.engine.Engine;
import org.gongshang.workflow.form.Typed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people do with a task: take it, give it back, hand it in, close its round. */
@Component
public class TaskDesk {

  private final TaskAccess access;
  private final Submissions submissions;
  private final RoundEnds ends;
  private final TaskForms forms;
  private final Engine engine;

  TaskDesk(
      TaskAccess access, Submissions submissions, RoundEnds ends, TaskForms forms, Engine engine) {
    this.access = access;
    this.submissions = submissions;
    this.ends = ends;
    this.forms = forms;
    this.engine = engine;
  }

  @Transactional
  public void claim(String taskId, Viewer viewer) {
    InboxRow row = access.row(taskId, viewer);
    if (row.roundId() != null) {
      throw new Refusal("task.collectiveCannotBeClaimed");
    }
    row.refuseIfSuspended();
    row.refuseIfTaken(viewer);
    engine.claim(taskId, access.actor(row, viewer));
  }

  @Transactional
  public void release(String taskId, Viewer viewer) {
    InboxRow row = access.row(taskId, viewer);
    row.refuseIfSuspended();
    row.refuseIfTaken(viewer);
    free(row);
  }

  /** Whether people answer it for themselves, so that nobody can do it in their place. */
  public boolean isPersonal(InboxRow row) {
    return row.isPersonal(forms.action(row.formId()));
  }

  /** Takes the task from whoever has claimed it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void free(InboxRow row) {
    if (row.assignee() != null) {
      engine.release(row.taskId());
    }
  }

  /**
   * Completes a task or answers its round; returns the path to go to. The same key has one effect.
   *
   * @param deployment of the form that was filled in
   */
  public String submit(String taskId, Viewer viewer, Typed typed, String deployment, String key) {
    return submit(taskId, viewer, typed, deployment, key, typed.sent());
  }

  /**
   * @param sent what the key stands for, where that is not the same as what was typed: files have
   *     another id each time they are sent
   */
  public String submit(
      String taskId, Viewer viewer, Typed typed, String deployment, String key, String sent) {
    String next = submitOnce(taskId, viewer, typed, deployment, key, sent);
    // two last answers do not see each other before they are committed
    endIfDecided(taskId, viewer);
    return next;
  }

  /** Ends a round in which no further answer changes anything. */
  public void endIfDecided(String taskId, Viewer viewer) {
    if (ends.mayBeDecided(taskId)) {
      ends.finishIfDecided(taskId, viewer);
    }
  }

  private String submitOnce(
      String taskId, Viewer viewer, Typed typed, String deployment, String key, String sent) {
    try {
      return submissions.submit(taskId, viewer, typed, deployment, key, sent);
    } catch (Refusal refusal) {
      if (!refusal.key().equals(Once.OTHER)) {
        // whoever was second at the same moment is told so, rather than which rule they met
        access.row(taskId, viewer);
      }
      throw refusal;
    }
  }

  /** The chair closes a round; returns the path to go to. */
  public String close(String taskId, Viewer viewer, String key) {
    return ends.close(taskId, viewer, key);
  }
}
