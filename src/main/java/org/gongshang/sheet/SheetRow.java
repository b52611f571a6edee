package org.gongshang.sheet;

import java.text.Normalizer;
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

  /**
   * The same of a number, a code or a day: with plain digits, letters and signs, whichever the
   * keyboard was set to. Numbers are read so and in no other way.
   */
  public String plain(String column) {
    return Normalizer.normalize(text(column), Normalizer.Form.NFKC).strip();
  }
}
