package org.gongshang.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A building, a park or a market in a region.
 *
 * @param manager organisation that manages it
 * @param party its party organisation, where there is one
 */
public record Platform(
    long id,
    PlatformKind kind,
    String name,
    String address,
    String manager,
    @Nullable String party,
    long regionId,
    @Nullable Instant closedAt,
    int version) {

  public boolean isOpen() {
    return closedAt == null;
  }
}
