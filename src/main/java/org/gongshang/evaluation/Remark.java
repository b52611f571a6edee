package org.gongshang.evaluation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A rating with what the person added in words. */
record Remark(
    long accountId, RaterKind kind, int score, @Nullable String remark, Instant ratedAt) {}
