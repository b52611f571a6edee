package org.gongshang.need;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the page sends. Missing fields are empty. */
public record NeedForm(
    @Nullable String region,
    @Nullable String body,
    @Nullable String place,
    @Nullable String phone,
    @Nullable String channel,
    @Nullable String onBehalfOf,
    @Nullable String danger,
    @Nullable String platform) {

  static NeedForm empty(@Nullable Long region) {
    return new NeedForm(
        region == null ? null : region.toString(), "", "", "", "online", "", null, null);
  }

  /** The id of the region; null where none was chosen, or nothing that could be one. */
  @Nullable Long regionId() {
    return region != null && region.matches("\\d{1,18}") ? Long.valueOf(region) : null;
  }

  /** The id of the building or park for which it is told; null for none. */
  @Nullable Long platformId() {
    return platform != null && platform.matches("\\d{1,18}") ? Long.valueOf(platform) : null;
  }

  NewNeed toNeed(long regionId, List<Long> photos) {
    return new NewNeed(
        regionId,
        Objects.requireNonNullElse(body, ""),
        Objects.requireNonNullElse(place, ""),
        phone,
        Channel.of(Objects.requireNonNullElse(channel, "")),
        onBehalfOf,
        photos,
        "true".equals(danger));
  }
}
