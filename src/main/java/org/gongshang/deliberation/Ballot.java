package org.gongshang.deliberation;

import java.time.Instant;

/** One vote. It is written once and never changed. */
public record Ballot(long roundId, long accountId, Choice choice, String receipt, Instant castAt) {}
