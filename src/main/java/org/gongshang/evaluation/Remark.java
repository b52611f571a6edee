package org.gongshang.evaluation;

import java.time.Instant;

/** What a person added to a score in words. */
record Remark(long evaluationId, long accountId, RaterKind kind, String remark, Instant ratedAt) {}
