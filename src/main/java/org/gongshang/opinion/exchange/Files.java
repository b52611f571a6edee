package org.gongshang.opinion.exchange;

import java.util.List;

/**
 * The two files of a round.
 *
 * @param columns comment-ids in the order of the columns
 */
public record Files(List<CommentRow> comments, List<Integer> columns, List<PersonRow> people) {}
