package org.gongshang.deliberation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A member stands by the minutes, or objects to them with a reason. */
public record Vouch(
    String session,
    long roundId,
    long accountId,
    boolean confirms,
    @Nullable String reason,
    Instant givenAt) {}
