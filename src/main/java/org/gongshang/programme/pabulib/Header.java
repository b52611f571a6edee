package org.gongshang.programme.pabulib;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which column of a section stands where. */
record Header(Map<String, Integer> places, int width, boolean isComplete) {

  /** No election tells more of a project, and each is kept with every project. */
  static final int MOST = 200;

  /** Reads names of columns, and says which are missing or there twice. */
  static Header of(Line line, String section, List<String> needed, Faults faults) {
    if (line.cells().size() > MOST) {
      throw faults.last(line.number(), "pabulib.column.many", section, MOST);
    }
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int at = 0; at < line.cells().size(); at++) {
      String name = line.cells().get(at).toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && places.putIfAbsent(name, at) != null) {
        faults.add(line.number(), "pabulib.column.twice", section, name);
      }
    }
    for (String name : needed) {
      if (!places.containsKey(name)) {
        faults.add(line.number(), "pabulib.column.missing", section, name);
      }
    }
    return new Header(places, line.cells().size(), places.keySet().containsAll(needed));
  }

  /** The cell of that column; empty if the line ends before it, or there is no such column. */
  String cell(Line line, String name) {
    int at = places.getOrDefault(name, Integer.MAX_VALUE);
    return at < line.cells().size() ? line.cells().get(at) : "";
  }

  /** Says so if the line has more cells than there are columns. */
  void check(Line line, Faults faults) {
    if (line.cells().stream().skip(width).anyMatch(cell -> !cell.isEmpty())) {
      faults.add(line.number(), "pabulib.cells", line.cells().size(), width);
    }
  }
}
