package org.gongshang.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.gongshang.Refusal;

/** An uploaded table, read row by row. */
interface Table extends Iterable<RawRow>, AutoCloseable {

  /** What it is written in, as people name it: XLSX, UTF-8, GB 18030. */
  String writtenIn();

  @Override
  Iterator<RawRow> iterator();

  @Override
  void close() throws IOException;

  /** Looks at the content; the name says nothing. */
  static Table open(Path file) throws IOException {
    byte[] first = new byte[8];
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
    return CsvTable.open(file);
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
