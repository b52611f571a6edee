package org.gongshang.ballot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One vote by name.
 *
 * @param way in which it came: online, by proxy or on paper
 * @param castBy who voted for them or entered their paper; null where they did so themselves
 */
record NamedPaper(
    long roundId,
    long accountId,
    String choice,
    String receipt,
    Instant castAt,
    String way,
    @Nullable Long castBy) {}
