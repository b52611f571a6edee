package org.gongshang.deliberation;

import java.time.Instant;
import org.gongshang.workflow.MatterNumber;
import org.jspecify.annotations.Nullable;

/**
 * What the clerk wrote between sessions.
 *
 * @param kind supplement or explanation
 * @param motion the motion as it is to be put next time
 */
public record Entry(
    MatterNumber matter,
    String kind,
    String body,
    @Nullable String motion,
    long writtenBy,
    Instant writtenAt) {}
