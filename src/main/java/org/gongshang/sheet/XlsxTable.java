package org.gongshang.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.gongshang.Refusal;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook. What a formula works out is not trusted. */
final class XlsxTable implements Table {

  /** Unpacked, in bytes; a workbook of 100,000 rows has about a tenth of it. */
  private static final long LARGEST = 400L * 1024 * 1024;

  private static final int WIDEST = 200;

  private final ReadableWorkbook book;
  private @Nullable Stream<Row> rows;

  private XlsxTable(ReadableWorkbook book) {
    this.book = book;
  }

  static XlsxTable open(Path file) throws IOException {
    refuseBomb(file);
    try {
      return new XlsxTable(new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true)));
    } catch (ExcelReaderException | IOException | IllegalStateException broken) {
      throw new Refusal("import.file.broken");
    }
  }

  /** Sizes that an archive declares may be lies: what it holds is counted. */
  private static void refuseBomb(Path file) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            total += n;
            if (total > LARGEST) {
              throw new Refusal("import.file.swollen");
            }
          }
        }
      }
    } catch (ZipException broken) {
      throw new Refusal("import.file.broken");
    }
  }

  @Override
  public String writtenIn() {
    return "XLSX";
  }

  @Override
  public Iterator<RawRow> iterator() {
    end();
    try {
      Stream<Row> begun = book.getFirstSheet().openStream();
      rows = begun;
      return begun.map(XlsxTable::raw).iterator();
    } catch (ExcelReaderException | IOException | IllegalStateException broken) {
      throw new Refusal("import.file.broken");
    }
  }

  private void end() {
    Stream<Row> before = rows;
    if (before != null) {
      before.close();
    }
  }

  private static RawRow raw(Row row) {
    List<String> cells = new ArrayList<>();
    Map<Integer, String> faults = new HashMap<>();
    for (Cell cell : row) {
      if (cell == null || cell.getColumnIndex() >= WIDEST) {
        continue;
      }
      while (cells.size() <= cell.getColumnIndex()) {
        cells.add("");
      }
      if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
        faults.put(cell.getColumnIndex(), "import.cell.formula");
      } else if (cell.getType() == CellType.ERROR) {
        faults.put(cell.getColumnIndex(), "import.cell.error");
      } else {
        cells.set(cell.getColumnIndex(), text(cell));
      }
    }
    return new RawRow(row.getRowNum(), cells, faults);
  }

  private static String text(Cell cell) {
    return switch (cell.getType()) {
      case NUMBER -> isDay(cell) ? cell.asDate().toLocalDate().toString() : number(cell);
      case BOOLEAN -> cell.asBoolean().toString();
      case STRING -> Cells.tidy(cell.asString());
      default -> "";
    };
  }

  private static String number(Cell cell) {
    BigDecimal number = cell.asNumber();
    return number == null ? "" : Cells.number(number);
  }

  /** Days are numbers that are drawn with a year. */
  private static boolean isDay(Cell cell) {
    String format = cell.getDataFormatString();
    Integer id = cell.getDataFormatId();
    return (format != null && format.toLowerCase(java.util.Locale.ROOT).contains("yy"))
        || (id != null && (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36));
  }

  @Override
  public void close() throws IOException {
    end();
    book.close();
  }
}
