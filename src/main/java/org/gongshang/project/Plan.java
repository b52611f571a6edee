package org.gongshang.project;

import java.time.Instant;
import java.time.LocalDate;
import org.gongshang.resource.FundingSource;

/** One version of what a project is to be. */
record Plan(
    int number,
    String name,
    ProjectClass projectClass,
    String content,
    Yuan budget,
    FundingSource funding,
    long unitId,
    LocalDate deadline,
    long plannedBy,
    Instant plannedAt) {}
