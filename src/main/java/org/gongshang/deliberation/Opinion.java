package org.gongshang.deliberation;

import java.time.Instant;
import org.gongshang.Refusal;
import org.jspecify.annotations.Nullable;

/** What a member says on an item. */
public record Opinion(
    long itemId,
    long roundId,
    long accountId,
    String stance,
    @Nullable String body,
    Instant givenAt) {

  /** Whoever is not for it as it stands says why. */
  static @Nullable Refusal fault(String stance, @Nullable String body) {
    return body == null && !stance.equals("support") && !stance.equals("neutral")
        ? new Refusal("deliberation.opinion.noReason")
        : null;
  }
}
