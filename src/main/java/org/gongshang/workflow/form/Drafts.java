package org.gongshang.workflow.form;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people typed and have not submitted yet, one draft for each task and person. */
@Component
public class Drafts {

  private final DraftMapper mapper;
  private final Clock clock;

  Drafts(DraftMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * A draft as stored.
   *
   * @param deployment of the form that was being filled in
   * @param version grows by one with each save; 0 while there is none
   */
  public record Draft(String deployment, Typed typed, int version, Instant savedAt) {}

  /** What became of a save. */
  public sealed interface Saved {}

  /** It is kept, under this version. */
  public record Kept(int version, Instant savedAt) implements Saved {}

  /** Another device was first: nothing was overwritten, this is what it left. */
  public record Conflict(Draft theirs) implements Saved {}

  public Optional<Draft> load(String taskId, long accountId) {
    return mapper
        .find(taskId, accountId)
        .map(
            row ->
                new Draft(
                    row.deployment(), Typed.parse(row.content()), row.version(), row.savedAt()));
  }

  /**
   * @param expectedVersion the version that the page was drawn with; 0 if there was no draft
   */
  @Transactional
  public Saved save(
      String taskId, long accountId, String deployment, int expectedVersion, Typed typed) {
    Instant now = clock.instant();
    DraftRow row =
        new DraftRow(taskId, accountId, deployment, typed.json(), expectedVersion + 1, now);
    if (isWritten(row)) {
      return new Kept(row.version(), now);
    }
    return load(taskId, accountId)
        .<Saved>map(Conflict::new)
        // it was submitted or discarded elsewhere: begin anew
        .orElseGet(() -> begin(row));
  }

  private boolean isWritten(DraftRow row) {
    if (row.version() > 1) {
      return mapper.update(row) == 1;
    }
    try {
      mapper.insert(row);
      return true;
    } catch (DuplicateKeyException anotherDevice) {
      return false;
    }
  }

  private Kept begin(DraftRow row) {
    DraftRow first =
        new DraftRow(
            row.taskId(), row.accountId(), row.deployment(), row.content(), 1, row.savedAt());
    mapper.insert(first);
    return new Kept(1, first.savedAt());
  }

  @Transactional
  public void discard(String taskId, long accountId) {
    mapper.delete(taskId, accountId);
  }
}
