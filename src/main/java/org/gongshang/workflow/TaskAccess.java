package org.gongshang.workflow;

import org.gongshang.NotVisible;
import org.gongshang.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may look at a task: whom it addresses, and who was asked in its round. */
@Component
public class TaskAccess {

  private final InboxMapper inbox;
  private final Audiences audiences;
  private final Subjects subjects;
  private final Rounds rounds;

  TaskAccess(InboxMapper inbox, Audiences audiences, Subjects subjects, Rounds rounds) {
    this.inbox = inbox;
    this.audiences = audiences;
    this.subjects = subjects;
    this.rounds = rounds;
  }

  public boolean opens(InboxRow row, Viewer viewer) {
    return audiences.addresses(row.taskId(), viewer) || onRoll(row.roundId(), viewer);
  }

  /** The task, if this viewer may look at it; it is over or does not exist for them otherwise. */
  InboxRow row(String taskId, Viewer viewer) {
    InboxRow row = inbox.find(taskId).orElseThrow(() -> gone(taskId, viewer));
    if (!opens(row, viewer)) {
      // somebody may have done it since it was read
      throw inbox.find(taskId).isEmpty() ? gone(taskId, viewer) : new NotVisible("task " + taskId);
    }
    return row;
  }

  private RuntimeException gone(String taskId, Viewer viewer) {
    boolean knows =
        inbox
            .past(taskId)
            .filter(
                past ->
                    subjects.maySee(past.subjectKey(), viewer) || onRoll(past.roundId(), viewer))
            .isPresent();
    return knows ? new TaskGone(taskId) : new NotVisible("task " + taskId);
  }

  private boolean onRoll(@Nullable Long round, Viewer viewer) {
    return round != null && rounds.isMember(round, viewer.accountId());
  }

  /** Whether the viewer's role leads the round of a collective task. */
  boolean chairs(InboxRow row, Viewer viewer) {
    return row.roundId() != null && audiences.addressesOffice(row.taskId(), viewer);
  }
}
