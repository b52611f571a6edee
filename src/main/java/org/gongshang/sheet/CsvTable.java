package org.gongshang.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gongshang.PlainText;
import org.gongshang.Refusal;
import org.jspecify.annotations.Nullable;

/** Text with one row per line; cells are parted by what parts the first line most often. */
final class CsvTable implements Table {

  private final Encoding encoding;
  private final Path file;
  private final CSVFormat format;
  private @Nullable CSVParser parser;

  private CsvTable(Encoding encoding, Path file, CSVFormat format) {
    this.encoding = encoding;
    this.file = file;
    this.format = format;
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
    CSVParser begun = begun();
    Iterator<CSVRecord> records = begun.iterator();
    return new Iterator<>() {
      private int line = 1;

      @Override
      public boolean hasNext() {
        return readable(begun, records::hasNext);
      }

      @Override
      public RawRow next() {
        CSVRecord found = readable(begun, records::next);
        int at = line;
        line += 1 + breaks(found);
        return new RawRow(at, cells(found), Map.of());
      }
    };
  }

  /** Each walk begins anew. */
  private CSVParser begun() {
    try {
      close();
      CSVParser begun = CSVParser.parse(encoding.open(file), format);
      parser = begun;
      return begun;
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

  private static <T> T readable(CSVParser from, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (UncheckedIOException broken) {
      if (broken.getCause() instanceof CSVException) {
        throw new Refusal("import.file.quotes", from.getCurrentLineNumber());
      }
      throw broken;
    }
  }

  private static List<String> cells(CSVRecord found) {
    return Stream.of(found.values()).map(Cells::tidy).toList();
  }

  @Override
  public void close() throws IOException {
    if (parser != null) {
      parser.close();
    }
  }
}
