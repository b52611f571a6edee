package org.gongshang.opinion;

import org.jspecify.annotations.Nullable;

/**
 * A statement as files have it.
 *
 * @param source cells that have no place of their own, parted by tabs; null for one made here
 * @param rowNo its place among the rows of comments.csv
 * @param columnNo its place among the columns of participants-votes.csv
 */
record StatementRow(
    long id,
    int position,
    String body,
    StatementState state,
    @Nullable String source,
    int rowNo,
    @Nullable Integer columnNo) {}
