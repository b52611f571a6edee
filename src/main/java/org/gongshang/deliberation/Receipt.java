package org.gongshang.deliberation;

import java.time.Instant;

/**
 * What a voter keeps. The choice is not on it.
 *
 * @param fingerprint of the rules, shortened as people compare it
 */
public record Receipt(
    String session, long roundId, String title, String code, Instant castAt, String fingerprint) {}
