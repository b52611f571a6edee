package org.gongshang.deliberation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session was put off, broken off or called off.
 *
 * @param roundId the sign-in of the sitting that was broken off; null where none had opened
 */
public record SessionBreak(
    String kind, @Nullable Long roundId, String reason, long brokenBy, Instant brokenAt) {}
