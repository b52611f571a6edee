package org.gongshang.need;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What those who told a need are asked to add.
 *
 * @param roundId the round in which they answer; null until it opens
 */
record Question(long id, String question, long askedBy, Instant askedAt, @Nullable Long roundId) {}
