package org.gongshang.implementation;

import java.time.Instant;

/** A supervisor's look on the spot. */
record Inspection(
    long id,
    int round,
    InspectionResult result,
    String findings,
    long inspectedBy,
    Instant inspectedAt) {}
