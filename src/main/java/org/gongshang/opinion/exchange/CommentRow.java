package org.gongshang.opinion.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement in comments.csv.
 *
 * @param id comment-id, by which the other file has a column for it
 * @param source what else the row says: timestamp, datetime, author-id, agrees, disagrees,
 *     moderated
 * @param column where its column stands in participants-votes.csv, from 0; null for none
 */
public record CommentRow(int id, String body, List<String> source, @Nullable Integer column) {

  static final List<String> HEADER =
      List.of(
          "timestamp",
          "datetime",
          "comment-id",
          "author-id",
          "agrees",
          "disagrees",
          "moderated",
          "comment-body");

  /** Moderated out: shown to nobody and left out of the figures. */
  public boolean isRefused() {
    return source.get(5).equals("-1");
  }

  List<String> cells() {
    return List.of(
        source.get(0),
        source.get(1),
        String.valueOf(id),
        source.get(2),
        source.get(3),
        source.get(4),
        source.get(5),
        body);
  }
}
