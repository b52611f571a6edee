package org.gongshang.evaluation;

import java.time.Instant;

/** The word of the level above, with its reasons. */
record Escalation(EscalationDecision decision, String opinion, long decidedBy, Instant decidedAt) {}
