package org.gongshang.deliberation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A session in a list. */
public record SessionRow(
    String number,
    long councilId,
    String title,
    SessionState state,
    @Nullable Instant startsAt,
    @Nullable String place,
    int items,
    int adopted) {}
