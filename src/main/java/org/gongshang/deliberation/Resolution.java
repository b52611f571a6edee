package org.gongshang.deliberation;

import java.time.Instant;
import org.gongshang.workflow.MatterNumber;

/** What a ballot decided, with its counts. */
public record Resolution(
    long itemId,
    MatterNumber matter,
    long roundId,
    boolean adopted,
    int agree,
    int disagree,
    int abstain,
    int notCast,
    int voters,
    int threshold,
    boolean inForce,
    Instant countedAt) {}
