package org.gongshang.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongshang.PlainText;

/**
 * Where in a table which column stands.
 *
 * @param columns by position; null where the table has a column that nobody asked for
 */
record Header(Map<Integer, Column> columns, List<String> unknown) {

  /** The row by its columns, and what is wrong with its cells by themselves. */
  Read read(RawRow raw) {
    Map<String, String> cells = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    columns.forEach(
        (position, column) -> {
          String text = position < raw.cells().size() ? raw.cells().get(position) : "";
          String fault = raw.faults().get(position);
          if (fault != null) {
            problems.add(Problem.at(column.key(), fault));
          } else if (text.isEmpty()) {
            if (column.required()) {
              problems.add(Problem.at(column.key(), "import.cell.missing"));
            }
          } else {
            addProblem(column, text, problems);
            cells.put(column.key(), PlainText.shown(text, true));
          }
        });
    return new Read(new SheetRow(raw.line(), cells), problems);
  }

  private static void addProblem(Column column, String text, List<Problem> problems) {
    if (!PlainText.storable(text, false)) {
      problems.add(Problem.at(column.key(), "import.cell.characters"));
    } else if (PlainText.length(text) > column.longest()) {
      problems.add(Problem.at(column.key(), "import.cell.long", column.longest()));
    }
  }

  /** A row and what is wrong with it already. */
  record Read(SheetRow row, List<Problem> problems) {}
}
