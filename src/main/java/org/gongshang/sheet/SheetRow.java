package org.gongshang.sheet;

import java.util.Map;

/**
 * A row as it was written.
 *
 * @param line where it stands in the file, the header being line 1
 * @param cells what is not empty, by key of the column
 */
public record SheetRow(int line, Map<String, String> cells) {

  public SheetRow {
    cells = Map.copyOf(cells);
  }

  /** Empty where the row says nothing. */
  public String text(String column) {
    return cells.getOrDefault(column, "");
  }
}
