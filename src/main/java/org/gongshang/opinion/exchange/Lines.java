package org.gongshang.opinion.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gongshang.LimitedInput;
import org.gongshang.LimitedRecords;
import org.gongshang.PlainText;
import org.gongshang.Refusal;

/** Rows of one file as they come, in UTF-8 with or without its mark, with any ends of lines. */
final class Lines implements AutoCloseable {

  private static final int MEGABYTES = 50;
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  private final String file;
  private final LimitedRecords text;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private int row;

  private Lines(String file, LimitedRecords text) throws IOException {
    this.file = file;
    this.text = text;
    this.parser = CSVParser.parse(text, FORMAT);
    this.records = parser.iterator();
  }

  static Lines of(String file, InputStream in) throws IOException {
    var reader =
        new InputStreamReader(
            new LimitedInput(in, MEGABYTES),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    return new Lines(file, new LimitedRecords(reader));
  }

  String file() {
    return file;
  }

  /** The row read last; the header is 1. */
  int row() {
    return row;
  }

  List<String> header() {
    if (!hasNext()) {
      throw new Refusal("opinion.file.empty", file);
    }
    List<String> cells = next();
    return Stream.concat(
            Stream.of(unmarked(cells.get(0)).strip()), cells.stream().skip(1).map(String::strip))
        .toList();
  }

  private static String unmarked(String cell) {
    return cell.startsWith("\uFEFF") ? cell.substring(1) : cell;
  }

  boolean hasNext() {
    text.begin();
    return readable(records::hasNext);
  }

  List<String> next() {
    CSVRecord found = readable(records::next);
    row++;
    return Stream.of(found.values()).map(PlainText::clean).toList();
  }

  private <T> T readable(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (UncheckedIOException broken) {
      if (broken.getCause() instanceof LimitedInput.TooLarge) {
        throw new Refusal("opinion.file.large", file, MEGABYTES);
      }
      if (broken.getCause() instanceof LimitedRecords.TooLong) {
        throw new Refusal("opinion.file.rowLong", file, row + 1);
      }
      if (broken.getCause() instanceof CSVException) {
        throw new Refusal("opinion.file.quotes", file, row + 1);
      }
      if (broken.getCause() instanceof CharacterCodingException) {
        throw new Refusal("opinion.file.encoding", file, row + 1);
      }
      throw broken;
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
