package org.gongshang.council;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A council about to be inserted; the database sets the id. */
final class NewCouncil {

  private long id;
  private final long regionId;
  private final CouncilKind kind;
  private final @Nullable Long platformId;
  private final @Nullable String name;
  private final long by;
  private final Instant at;

  private NewCouncil(
      long regionId, @Nullable Long platformId, @Nullable String name, long by, Instant at) {
    this.regionId = regionId;
    this.kind = platformId == null ? CouncilKind.STANDING : CouncilKind.PLATFORM;
    this.platformId = platformId;
    this.name = name;
    this.by = by;
    this.at = at;
  }

  static NewCouncil standing(long regionId, long by, Instant at) {
    return new NewCouncil(regionId, null, null, by, at);
  }

  static NewCouncil ofPlatform(long platformId, String name, long regionId, long by, Instant at) {
    return new NewCouncil(regionId, platformId, name, by, at);
  }

  long id() {
    return id;
  }
}
