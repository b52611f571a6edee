package org.gongshang.opinion.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongshang.Refusal;

/**
 * What the first row calls the columns.
 *
 * @param more columns beyond the known ones
 */
record Header(Map<String, Integer> places, List<String> more) {

  static Header of(Lines lines, List<String> known) {
    List<String> names = lines.header();
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (places.put(names.get(i), i) != null) {
        throw new Refusal("opinion.file.columnTwice", lines.file(), i + 1, Row.shown(names.get(i)));
      }
    }
    for (String name : known) {
      if (!places.containsKey(name)) {
        throw new Refusal("opinion.file.column", lines.file(), name);
      }
    }
    return new Header(places, names.stream().filter(name -> !known.contains(name)).toList());
  }

  /** With these columns and no others. */
  static Header exactly(Lines lines, List<String> known) {
    Header header = of(lines, known);
    if (!header.more.isEmpty()) {
      String other = header.more.get(0);
      throw new Refusal(
          "opinion.file.unknown", lines.file(), header.place(other), Row.shown(other));
    }
    return header;
  }

  /** Which column it is, from 1. */
  int place(String name) {
    return index(name) + 1;
  }

  int index(String name) {
    Integer at = places.get(name);
    if (at == null) {
      throw new IllegalStateException("no column " + name);
    }
    return at;
  }

  /** The next row, which must have a cell for each column. */
  List<String> whole(Lines lines) {
    List<String> cells = lines.next();
    if (cells.size() != places.size()) {
      throw new Refusal(
          "opinion.file.cells", lines.file(), lines.row(), cells.size(), places.size());
    }
    return cells;
  }
}
