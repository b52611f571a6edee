package org.gongshang.deliberation;

import java.time.Instant;
import org.gongshang.people.Sector;
import org.jspecify.annotations.Nullable;

/** A member is there; who recuses themselves does not vote. */
public record SignIn(
    String session,
    long roundId,
    long accountId,
    String way,
    boolean recused,
    @Nullable String reason,
    @Nullable Sector sector,
    Instant signedAt) {}
