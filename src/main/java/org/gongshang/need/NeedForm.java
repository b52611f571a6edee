package org.gongshang.need;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the page sends. Missing fields are empty. */
public record NeedForm(
    @Nullable Long region,
    @Nullable String body,
    @Nullable String place,
    @Nullable String phone,
    @Nullable String channel,
    @Nullable String onBehalfOf,
    @Nullable String danger) {

  static NeedForm empty(@Nullable Long region) {
    return new NeedForm(region, "", "", "", "online", "", null);
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
