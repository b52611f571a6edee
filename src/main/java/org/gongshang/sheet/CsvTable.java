package org.gongshang.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gongshang.PlainText;
import org.gongshang.Refusal;

/** Text with one row per line; cells are parted by what parts the first line most often. */
final class CsvTable implements Table {

  private final Encoding encoding;
  private final Path file;
  private final CSVFormat format;
  private CSVParser parser;

  private CsvTable(Encoding encoding, Path file, CSVFormat format) throws IOException {
    this.encoding = encoding;
    this.file = file;
    this.format = format;
    this.parser = begun();
  }

  private CSVParser begun() throws IOException {
    return CSVParser.parse(encoding.open(file), format);
  }

  static CsvTable open(Path file) throws IOException {
    Encoding encoding = Encoding.of(file);
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter(encoding, file))
            .setIgnoreEmptyLines(false)
            .get();
    return new CsvTable(encoding, file, format);
  }

  private static char delimiter(Encoding encoding, Path file) throws IOException {
    try (Reader reader = encoding.open(file);
        BufferedReader lines = new BufferedReader(reader)) {
      String first = lines.readLine();
      char best = ',';
      for (char candidate : new char[] {'\t', ';'}) {
        if (first != null && count(first, candidate) > count(first, best)) {
          best = candidate;
        }
      }
      return best;
    }
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(c -> c == wanted).count();
  }

  @Override
  public String writtenIn() {
    return encoding.name();
  }

  @Override
  public Iterator<RawRow> iterator() {
    Iterator<CSVRecord> records = again().iterator();
    return new Iterator<>() {
      private int line = 1;

      @Override
      public boolean hasNext() {
        return readable(records::hasNext);
      }

      @Override
      public RawRow next() {
        CSVRecord found = readable(records::next);
        int at = line;
        line += 1 + breaks(found);
        return new RawRow(at, cells(found), Map.of());
      }
    };
  }

  private CSVParser again() {
    try {
      parser.close();
      parser = begun();
      return parser;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Lines that a row takes beyond its first: cells may hold breaks. */
  private static int breaks(CSVRecord found) {
    return (int)
        found.stream()
            .flatMapToInt(cell -> PlainText.clean(cell).chars())
            .filter(c -> c == '\n')
            .count();
  }

  private <T> T readable(java.util.function.Supplier<T> reading) {
    try {
      return reading.get();
    } catch (UncheckedIOException broken) {
      if (broken.getCause() instanceof CSVException) {
        throw new Refusal("import.file.quotes", parser.getCurrentLineNumber());
      }
      throw broken;
    }
  }

  private static List<String> cells(CSVRecord found) {
    return Stream.of(found.values()).map(Cells::tidy).toList();
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
