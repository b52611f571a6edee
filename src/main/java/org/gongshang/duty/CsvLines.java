package org.gongshang.duty;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Lines of a table that spreadsheets open, and take none of its cells for a formula. */
final class CsvLines {

  private static final String BEGINS_A_FORMULA = "=+-@\t\r\n";

  private final Appendable out;

  CsvLines(Appendable out) throws IOException {
    this.out = out;
    // tells spreadsheets that what follows is UTF-8
    out.append('\uFEFF');
  }

  void line(Object... cells) throws IOException {
    out.append(Arrays.stream(cells).map(CsvLines::cell).collect(Collectors.joining(",")))
        .append("\r\n");
  }

  private static String cell(Object content) {
    if (content instanceof Number) {
      return content.toString();
    }
    String text = content.toString();
    boolean formula = !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
