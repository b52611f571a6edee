package org.gongshang.ballot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a voter keeps. The choice is not on it.
 *
 * @param code of a vote by name; null in a secret ballot, where a code would lead to the vote
 * @param castAt when the voter voted
 * @param fingerprint of the rules, shortened as people compare it
 */
public record Receipt(
    long roundId,
    String title,
    boolean secret,
    @Nullable String code,
    Instant castAt,
    String fingerprint,
    boolean mayChange) {}
