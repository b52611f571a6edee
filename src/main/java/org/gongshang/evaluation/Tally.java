package org.gongshang.evaluation;

/** How many people of one kind gave one score; score 0 counts those who gave none. */
record Tally(RaterKind kind, int score, int people) {}
