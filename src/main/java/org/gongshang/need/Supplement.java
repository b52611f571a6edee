package org.gongshang.need;

import java.time.Instant;

/** What one person added. */
record Supplement(long questionId, long accountId, String body, Instant addedAt) {}
