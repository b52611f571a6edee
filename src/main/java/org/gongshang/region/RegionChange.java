package org.gongshang.region;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A change of the tree.
 *
 * @param regionId the region that was changed; those below it move along without a line of their
 *     own
 * @param was what it was before, in words
 * @param became what it is since, in words
 */
public record RegionChange(
    long regionId,
    Act act,
    Instant changedAt,
    long changedBy,
    String reason,
    @Nullable String was,
    @Nullable String became) {

  /** What was done. */
  public enum Act {
    ADDED,
    RENAMED,
    LED,
    MOVED,
    CLOSED;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
