package org.gongshang.council;

import java.time.Instant;
import org.gongshang.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A council.
 *
 * @param id permanent, and not its region's
 * @param platformId the building or park whose council it is
 * @param name of its own; null where it is called after its region
 */
public record Council(
    long id,
    long regionId,
    CouncilKind kind,
    @Nullable Long platformId,
    @Nullable String name,
    @Nullable Instant closedAt,
    int version) {

  /** Whether it is another than the region's own: who is in it counts in it alone. */
  public boolean isApart() {
    return kind == CouncilKind.PLATFORM;
  }

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
