package org.gongshang.opinion.exchange;

import java.util.ArrayList;
import java.util.List;
import org.gongshang.PlainText;
import org.gongshang.Refusal;

/**
 * A row that knows where it stands.
 *
 * @param number the header's is 1
 */
record Row(String file, int number, Header header, List<String> cells) {

  private static final int SHOWN = 30;

  String cell(String column) {
    return cells.get(header.index(column));
  }

  /** A short text of one line. */
  String line(String column, int longest) {
    String cell = cell(column);
    if (PlainText.length(cell) > longest) {
      throw refusal("opinion.file.long", column, longest);
    }
    if (!PlainText.storable(cell, false)) {
      throw refusal("opinion.file.characters", column);
    }
    return cell;
  }

  /** A whole number, as it is written. */
  String count(String column) {
    String cell = cell(column);
    if (!cell.matches("\\d{1,9}")) {
      throw refusal("opinion.file.count", column, shown(cell));
    }
    return cell;
  }

  /** Says file, row and column first, then what is wrong. */
  Refusal refusal(String key, String column, Object... more) {
    List<Object> args = new ArrayList<>(List.of(file, number, column));
    args.addAll(List.of(more));
    return new Refusal(key, args.toArray());
  }

  /** What somebody wrote, short enough to be told. */
  static String shown(String text) {
    String shown = PlainText.shown(text, false);
    return PlainText.length(shown) <= SHOWN
        ? shown
        : shown.substring(0, shown.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
