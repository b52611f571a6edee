package org.gongshang.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Inbox.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person did, and what became of what they started; newest first. */
@Component
public class Actions {

  private final ActionMapper mapper;

  Actions(ActionMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * @param status open, closed or rejected; of what was started
   * @param stage at which something was done; where that which was started stands now
   * @param text part of the title or the number
   */
  public record Filter(
      @Nullable MatterStatus status, @Nullable Stage stage, @Nullable String text) {}

  public List<Done> done(Viewer viewer, Filter filter, @Nullable Cursor before, int limit) {
    return mapper.done(wanted(viewer, filter, before, limit));
  }

  public Standing standingOfDone(Viewer viewer, Filter filter, @Nullable Cursor before) {
    return mapper.standingOfDone(wanted(viewer, filter, before, 0));
  }

  public List<Started> started(Viewer viewer, Filter filter, @Nullable Cursor before, int limit) {
    return mapper.started(wanted(viewer, filter, before, limit));
  }

  public Standing standingOfStarted(Viewer viewer, Filter filter, @Nullable Cursor before) {
    return mapper.standingOfStarted(wanted(viewer, filter, before, 0));
  }

  /** Who did a task that is over; absent when its time ran out. */
  public Optional<Long> doneBy(String taskId) {
    return mapper.doneBy(taskId);
  }

  public boolean hasDone(String taskId, Viewer viewer) {
    return mapper.hasDone(taskId, viewer.accountId());
  }

  /** How the viewer handed the task on, the last time they did. */
  public Optional<Done> passed(String taskId, Viewer viewer) {
    return mapper.passed(taskId, viewer.accountId());
  }

  /** Whether this person has ever started a matter. */
  public boolean hasStarted(Viewer viewer) {
    return mapper.hasStarted(viewer.accountId());
  }

  private static Wanted wanted(Viewer viewer, Filter filter, @Nullable Cursor before, int limit) {
    // a cursor of another list points to no row of this one
    if (before == null || !before.id().matches("\\d{1,18}")) {
      return new Wanted(viewer.accountId(), filter, null, null, limit);
    }
    return new Wanted(viewer.accountId(), filter, before.at(), Long.valueOf(before.id()), limit);
  }

  /**
   * @param beforeAt with {@code beforeId}: where the page before ended
   */
  record Wanted(
      long accountId,
      Filter filter,
      @Nullable Instant beforeAt,
      @Nullable Long beforeId,
      int limit) {}

  /**
   * Something done, as it was called then.
   *
   * @param act what was done with the task; null where it was completed
   * @param whom with whom, or what about
   * @param actor as which, where it was for somebody
   */
  public record Done(
      long id,
      String businessKey,
      @Nullable String taskId,
      String title,
      String name,
      String formId,
      Stage stage,
      long regionId,
      Instant actedAt,
      @Nullable String act,
      @Nullable String whom,
      long actor) {}

  /** A matter that was started, as it stands now. */
  public record Started(
      long id,
      String number,
      String title,
      Stage stage,
      MatterStatus status,
      long regionId,
      Instant actedAt) {}
}
