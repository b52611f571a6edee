package org.gongshang.implementation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The clerk's verdict on finished work. */
record Acceptance(
    int round, Verdict verdict, @Nullable String reason, long acceptedBy, Instant acceptedAt) {}
