package org.gongshang.programme.annual;

/**
 * What a vote selected out of one budget.
 *
 * @param placeId region below whose budget it is; 0 for that of all
 * @param explained a {@link Selected} as JSON
 */
record OutcomeRow(long roundId, long placeId, String programme, String explained) {}
