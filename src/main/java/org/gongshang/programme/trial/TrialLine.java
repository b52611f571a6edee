package org.gongshang.programme.trial;

import java.time.Instant;

/** A trial in the list of somebody's own. */
public record TrialLine(long id, String fileName, TrialState state, Instant startedAt) {}
