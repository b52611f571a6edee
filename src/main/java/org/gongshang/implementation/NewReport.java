package org.gongshang.implementation;

import java.time.Instant;
import java.util.List;
import org.gongshang.project.Yuan;

/** A progress report as it is handed in. */
record NewReport(
    String report,
    int percent,
    Yuan spent,
    boolean workFinished,
    List<Long> photos,
    long by,
    Instant at) {}
