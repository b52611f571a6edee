package org.gongshang.workflow;

import java.time.Instant;
import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * An open task as the inbox holds it.
 *
 * @param title of its subject
 * @param name of the task, as the model calls it
 * @param formDeployment deployment whose form it keeps
 * @param dueAt {@link #NO_CLOCK} while no clock runs
 * @param suspended whether its process was halted, so that nobody can act
 */
public record InboxRow(
    String taskId,
    String businessKey,
    @Nullable String matter,
    String title,
    String processKey,
    String definitionId,
    String elementId,
    String name,
    String formId,
    String formDeployment,
    Stage stage,
    long regionId,
    @Nullable Long roundId,
    @Nullable Long assignee,
    Instant startedAt,
    Instant dueAt,
    boolean suspended) {

  /** Sorts after every real moment. */
  public static final Instant NO_CLOCK = Instant.ofEpochMilli(253_402_300_799_000L);

  /** What it is about: the matter, or a session as such. */
  public String subjectKey() {
    return matter == null ? businessKey : matter;
  }

  /** Whether people answer it for themselves, so that nobody can do it in their place. */
  public boolean isPersonal(@Nullable TaskAction action) {
    return roundId != null || (action != null && action.secret());
  }

  public @Nullable Instant due() {
    return dueAt.equals(NO_CLOCK) ? null : dueAt;
  }

  /** The engine would refuse as well, but after an answer or a choice has been taken in. */
  public void refuseIfSuspended() {
    if (suspended) {
      throw new Refusal("task.suspended");
    }
  }

  public void refuseIfTaken(Viewer viewer) {
    if (assignee != null && !viewer.continues(assignee)) {
      throw new Refusal("task.claimedByOther");
    }
  }
}
