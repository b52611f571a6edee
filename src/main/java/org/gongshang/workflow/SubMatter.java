package org.gongshang.workflow;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A matter that was handed down, seen from the one above it.
 *
 * @param regionId where it is now
 */
public record SubMatter(
    MatterNumber number,
    long regionId,
    MatterStatus status,
    Stage stage,
    Instant dueAt,
    @Nullable Instant closedAt) {

  public boolean isOpen() {
    return status == MatterStatus.OPEN;
  }

  /** Whether it is still going on after its day. */
  public boolean isLate(Instant now) {
    return isOpen() && now.isAfter(dueAt);
  }

  public Optional<Instant> ended() {
    return Optional.ofNullable(closedAt);
  }
}
