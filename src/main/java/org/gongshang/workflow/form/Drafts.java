package org.gongshang.workflow.form;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.gongshang.Refusal;
import org.gongshang.file.PendingFiles;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people typed and have not submitted yet, one draft for each task and person. */
@Component
public class Drafts implements PendingFiles {

  /** A draft that nobody touched for so long belongs to a task that was never going to be done. */
  private static final Duration KEPT = Duration.ofDays(180);

  /** In characters: more than any form could hold. */
  private static final int LARGEST = 256 * 1024;

  /** Of one person; more than anybody has begun. */
  private static final int MOST = 300;

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
    if (row.content().length() > LARGEST) {
      throw new Refusal("form.draft.large");
    }
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
      insert(row);
      return true;
    } catch (DuplicateKeyException anotherDevice) {
      return false;
    }
  }

  private Kept begin(DraftRow row) {
    DraftRow first =
        new DraftRow(
            row.taskId(), row.accountId(), row.deployment(), row.content(), 1, row.savedAt());
    insert(first);
    return new Kept(1, first.savedAt());
  }

  private void insert(DraftRow row) {
    if (mapper.count(row.accountId()) >= MOST
        && mapper.find(row.taskId(), row.accountId()).isEmpty()) {
      throw new Refusal("form.draft.many", MOST);
    }
    mapper.insert(row);
  }

  @Transactional
  public void discard(String taskId, long accountId) {
    mapper.delete(taskId, accountId);
  }

  /** A draft may name files that are attached only when it is submitted. */
  @Override
  public Set<Long> among(Collection<Long> accountIds) {
    return mapper.authors(accountIds);
  }

  @Scheduled(cron = "${gongshang.sweep}")
  @Transactional
  public void forgetOld() {
    mapper.deleteBefore(clock.instant().minus(KEPT));
  }
}
