package org.gongshang.project;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an approver said about one version of the plan, with that version's budget. */
record DecisionRow(
    int planNumber,
    Yuan budget,
    Approval approval,
    @Nullable String reason,
    long decidedBy,
    Instant decidedAt) {}
