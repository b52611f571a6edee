package org.gongshang.implementation;

import java.time.Instant;
import org.gongshang.project.Yuan;

/** A progress report, {@code spent} counting everything since the project began. */
record Report(
    long id,
    int round,
    String report,
    int percent,
    Yuan spent,
    boolean workFinished,
    long reportedBy,
    Instant reportedAt) {}
