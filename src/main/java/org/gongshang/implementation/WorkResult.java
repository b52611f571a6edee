package org.gongshang.implementation;

import java.time.Instant;

/**
 * What the accepted work came to.
 *
 * @param unit name of the organisation that did it
 * @param budget full figure in yuan, like {@code cost}
 * @param round 1 for the project, more for rectifications
 */
public record WorkResult(
    String project, String unit, String budget, String cost, Instant acceptedAt, int round) {}
