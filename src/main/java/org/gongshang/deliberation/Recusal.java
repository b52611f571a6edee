package org.gongshang.deliberation;

import java.time.Instant;

/** A member has an interest in an item and takes no part in deciding it. */
record Recusal(long itemId, long accountId, String reason, Instant declaredAt) {}
