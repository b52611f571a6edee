package org.gongshang.evaluation;

/** A person on the roll. */
record Rater(long accountId, RaterKind kind) {}
