package org.gongshang.council.web;

import java.time.LocalDate;
import org.gongshang.council.TermState;
import org.jspecify.annotations.Nullable;

/**
 * A council in the list.
 *
 * @param code of its region, by which the list is ordered
 * @param ordinal of its newest term
 */
public record CouncilRow(
    long id,
    long regionId,
    @Nullable String name,
    String code,
    int members,
    @Nullable Integer ordinal,
    @Nullable TermState state,
    @Nullable LocalDate until) {}
