package org.gongshang.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.gongshang.Refusal;

/** An uploaded table, read row by row. */
interface Table extends Iterable<RawRow>, AutoCloseable {

  /** A cell may hold one by mistake. */
  int MOST_ZEROS = 8;

  /** What it is written in, as people name it: XLSX, UTF-8, GB 18030. */
  String writtenIn();

  /** Begins with the first row again; whatever went over the table before is at its end. */
  @Override
  Iterator<RawRow> iterator();

  @Override
  void close() throws IOException;

  /** Looks at the content; the name says nothing. */
  static Table open(Path file) throws IOException {
    byte[] first = new byte[4096];
    int length;
    try (var in = Files.newInputStream(file)) {
      length = in.readNBytes(first, 0, first.length);
    }
    if (length == 0) {
      throw new Refusal("import.file.empty");
    }
    if (startsWith(first, 'P', 'K', 3, 4)) {
      return XlsxTable.open(file);
    }
    if (startsWith(first, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new Refusal("import.file.old");
    }
    if (isProgram(first, length)) {
      throw new Refusal("import.file.noTable");
    }
    return CsvTable.open(file);
  }

  /** No text has several zero bytes, unless each of its characters has two bytes and it says so. */
  private static boolean isProgram(byte[] bytes, int length) {
    int zeros = 0;
    for (int at = 0; at < length; at++) {
      zeros += bytes[at] == 0 ? 1 : 0;
    }
    boolean wide = startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF);
    return zeros > MOST_ZEROS && !wide;
  }

  private static boolean startsWith(byte[] bytes, int... wanted) {
    for (int at = 0; at < wanted.length; at++) {
      if ((bytes[at] & 0xFF) != wanted[at]) {
        return false;
      }
    }
    return true;
  }
}
