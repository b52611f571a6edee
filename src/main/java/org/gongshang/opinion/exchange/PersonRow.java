package org.gongshang.opinion.exchange;

import java.util.List;
import org.gongshang.opinion.ground.Side;
import org.jspecify.annotations.Nullable;

/**
 * A person in participants-votes.csv.
 *
 * @param group group-id; null where the cell is empty
 * @param source what else the row says: n-comments, n-votes, n-agree, n-disagree
 * @param sides in the order of the columns; null for not seen
 */
public record PersonRow(
    String name, @Nullable String group, List<String> source, List<@Nullable Side> sides) {

  static final List<String> HEADER =
      List.of("participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree");
}
