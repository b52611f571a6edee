package org.gongshang.implementation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A milestone with the round that it belongs to.
 *
 * @param reachedAt when a report called it reached; null while none has
 */
record RoundMilestone(int round, String name, LocalDate dueOn, @Nullable Instant reachedAt) {}
