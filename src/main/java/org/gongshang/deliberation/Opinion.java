package org.gongshang.deliberation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a member says on an item. */
public record Opinion(
    long itemId,
    long roundId,
    long accountId,
    String stance,
    @Nullable String body,
    Instant givenAt) {}
