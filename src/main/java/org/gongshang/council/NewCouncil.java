package org.gongshang.council;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A council about to be inserted; the database sets the id. */
final class NewCouncil {

  private long id;
  private final long regionId;
  private final CouncilKind kind;
  private final @Nullable String name;
  private final long by;
  private final Instant at;

  NewCouncil(long regionId, CouncilKind kind, @Nullable String name, long by, Instant at) {
    this.regionId = regionId;
    this.kind = kind;
    this.name = name;
    this.by = by;
    this.at = at;
  }

  long id() {
    return id;
  }
}
