package org.gongshang.duty;

import java.time.Instant;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A task behind a number.
 *
 * @param person who has taken it or, when it is over, did it
 * @param goneAt null while it is open
 * @param lateBy in milliseconds
 */
public record DutyRow(
    String taskId,
    String businessKey,
    @Nullable String matter,
    String title,
    String name,
    String formId,
    Stage stage,
    long regionId,
    @Nullable Long roundId,
    @Nullable Long person,
    Instant startedAt,
    Instant dueAt,
    @Nullable Instant goneAt,
    boolean done,
    long lateBy) {

  public String subjectKey() {
    return matter == null ? businessKey : matter;
  }

  public @Nullable Instant due() {
    return dueAt.equals(InboxRow.NO_CLOCK) ? null : dueAt;
  }

  /** Whether it waits for somebody to take it up; what many answer is taken by nobody. */
  public boolean isUnclaimed() {
    return goneAt == null && person == null && roundId == null;
  }

  /** By which its list is sorted. */
  Instant at() {
    return goneAt == null ? dueAt : goneAt;
  }
}
