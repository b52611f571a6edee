package org.gongshang.opinion.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongshang.PlainText;
import org.gongshang.Refusal;

/** Reads comments.csv. */
final class Comments {

  private static final int LONGEST = 1_000;

  private Comments() {}

  /** A statement whose column has still to be found. */
  record Comment(int id, String body, List<String> source) {

    CommentRow at(List<Integer> columns) {
      int column = columns.indexOf(id);
      return new CommentRow(id, body, source, column < 0 ? null : column);
    }
  }

  /** By comment-id, in the order of the file. */
  static Map<Integer, Comment> read(Lines lines) {
    Header header = Header.exactly(lines, CommentRow.HEADER);
    Map<Integer, Comment> found = new LinkedHashMap<>();
    while (lines.hasNext()) {
      List<String> cells = header.whole(lines);
      Row row = new Row(lines.file(), lines.row(), header, cells);
      Comment comment = comment(row);
      if (found.put(comment.id, comment) != null) {
        throw row.refusal("opinion.file.idTwice", "comment-id", comment.id);
      }
      if (found.size() > Reading.MOST_STATEMENTS) {
        throw new Refusal("opinion.file.statements", lines.file(), Reading.MOST_STATEMENTS);
      }
    }
    if (found.isEmpty()) {
      throw new Refusal("opinion.file.noStatements", lines.file());
    }
    return found;
  }

  private static Comment comment(Row row) {
    String id = row.cell("comment-id").strip();
    int number =
        Reading.id(id)
            .orElseThrow(() -> row.refusal("opinion.file.id", "comment-id", Row.shown(id)));
    String moderated = row.cell("moderated").strip();
    if (!List.of("-1", "0", "1").contains(moderated)) {
      throw row.refusal("opinion.file.moderated", "moderated", Row.shown(moderated));
    }
    List<String> source =
        Stream.concat(
                Stream.of("timestamp", "datetime", "author-id").map(each -> row.line(each, 64)),
                Stream.concat(
                    Stream.of("agrees", "disagrees").map(row::count), Stream.of(moderated)))
            .toList();
    return new Comment(number, body(row), source);
  }

  private static String body(Row row) {
    String body = row.cell("comment-body");
    if (PlainText.isBlank(body)) {
      throw row.refusal("opinion.file.blank", "comment-body");
    }
    if (PlainText.length(body) > LONGEST) {
      throw row.refusal("opinion.file.long", "comment-body", LONGEST);
    }
    if (!PlainText.storable(body, true)) {
      throw row.refusal("opinion.file.characters", "comment-body");
    }
    return body;
  }
}
