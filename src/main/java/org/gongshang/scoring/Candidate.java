package org.gongshang.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something put forward to be scored.
 *
 * @param cost in yuan, as estimated; null where nobody did
 * @param origin candidate of a scoring below, from whose shortlist it came; null where it is new
 * @param source page of the proposal that it was made from; null where somebody typed it
 */
public record Candidate(
    long id,
    String scoring,
    int position,
    String title,
    @Nullable String body,
    @Nullable BigDecimal cost,
    @Nullable Long origin,
    @Nullable String source) {}
