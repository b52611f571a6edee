package org.gongshang.programme.pabulib;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gongshang.LimitedInput;
import org.gongshang.LimitedRecords;
import org.jspecify.annotations.Nullable;

/** A file line by line, whatever its line ends, never more of it in memory than one line. */
final class Lines {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setDelimiter(';')
          .setIgnoreEmptyLines(false)
          .setIgnoreSurroundingSpaces(true)
          .get();

  private static final char MARK = '\uFEFF';

  private final int megabytes;
  private final Faults faults;
  private final LimitedRecords text;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private long ended;

  Lines(InputStream in, int megabytes, Faults faults) throws IOException {
    this.megabytes = megabytes;
    this.faults = faults;
    this.text = new LimitedRecords(decoded(new LimitedInput(in, megabytes)));
    this.parser = begun(text);
    this.records = parser.iterator();
  }

  /** What is no text at its very beginning fails before there is a line. */
  private CSVParser begun(Reader in) throws IOException {
    try {
      return CSVParser.parse(unmarked(in), FORMAT);
    } catch (CharacterCodingException notText) {
      throw faults.last(1, "pabulib.encoding");
    }
  }

  private static Reader decoded(InputStream in) {
    return new InputStreamReader(
        in,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static Reader unmarked(Reader in) throws IOException {
    PushbackReader reader = new PushbackReader(in);
    int first = reader.read();
    if (first >= 0 && first != MARK) {
      reader.unread(first);
    }
    return reader;
  }

  /** The next line that is not empty; null at the end. */
  @Nullable Line next() {
    try {
      text.begin();
      while (records.hasNext()) {
        Line line = line(records.next());
        if (!line.isEmpty()) {
          return line;
        }
        text.begin();
      }
      return null;
    } catch (UncheckedIOException broken) {
      throw refused(broken);
    }
  }

  private Line line(CSVRecord found) {
    long begins = ended + 1;
    ended = parser.getCurrentLineNumber();
    return new Line(begins, Stream.of(found.values()).map(String::strip).toList());
  }

  private RuntimeException refused(UncheckedIOException broken) {
    IOException cause = broken.getCause();
    if (cause instanceof LimitedInput.TooLarge) {
      return faults.last(0, "pabulib.large", megabytes);
    }
    if (cause instanceof LimitedRecords.TooLong) {
      return faults.last(ended + 1, "pabulib.line.long");
    }
    if (cause instanceof CharacterCodingException) {
      return faults.last(ended + 1, "pabulib.encoding");
    }
    if (cause instanceof CSVException) {
      return faults.last(ended + 1, "pabulib.quotes");
    }
    return broken;
  }
}
