package org.gongshang.council;

import java.time.Instant;
import org.gongshang.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A council.
 *
 * @param id permanent, and not its region's
 * @param name of its own; null where it is called after its region
 */
public record Council(
    long id,
    long regionId,
    CouncilKind kind,
    @Nullable String name,
    @Nullable Instant closedAt,
    int version) {

  public boolean isOpen() {
    return closedAt == null;
  }

  /** Nothing new begins in a council that is closed. */
  void mustBeOpen() {
    if (!isOpen()) {
      throw new Refusal("council.closed");
    }
  }
}
