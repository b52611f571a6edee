package org.gongshang.council;

import java.time.Instant;

/** Why, when and by whom a term was given up before it began. */
public record Abandonment(String reason, long by, Instant at) {}
