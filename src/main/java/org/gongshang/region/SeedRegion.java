package org.gongshang.region;

import org.jspecify.annotations.Nullable;

/** A region as the seed names it, with the id it gets. */
record SeedRegion(
    long id,
    Level level,
    String code,
    String name,
    String officialName,
    @Nullable Long parentId,
    String path,
    Body body) {

  @Nullable GridKind kind() {
    return level == Level.GRID ? GridKind.GRID : null;
  }
}
