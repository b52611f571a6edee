package org.gongshang.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table that people take away, written row by row. */
public interface Download extends AutoCloseable {

  void row(List<String> cells) throws IOException;

  @Override
  void close() throws IOException;

  /** Text in UTF-8, with the mark by which a spreadsheet program knows it. */
  static Download csv(OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    CSVPrinter printer = new CSVPrinter(writer, CSVFormat.EXCEL);
    return new Download() {
      @Override
      public void row(List<String> cells) throws IOException {
        printer.printRecord(cells.stream().map(Cells::harmless));
      }

      @Override
      public void close() throws IOException {
        printer.flush();
      }
    };
  }

  /** A workbook; its cells are texts, whatever they begin with. */
  static Download xlsx(OutputStream out) {
    Workbook book = new Workbook(out, "Gongshang", null);
    Worksheet sheet = book.newWorksheet("1");
    int[] next = {0};
    return new Download() {
      @Override
      public void row(List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
          sheet.value(next[0], column, cells.get(column));
          sheet.style(next[0], column).format("@").set();
        }
        next[0]++;
      }

      @Override
      public void close() throws IOException {
        book.close();
      }
    };
  }
}
