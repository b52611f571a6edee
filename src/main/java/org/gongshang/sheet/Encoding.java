package org.gongshang.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongshang.Refusal;

/**
 * In what a text file is written: by its mark if it has one, or else the first of UTF-8 and GB
 * 18030 in which the whole file can be read. Text of office machines is hardly ever both.
 */
record Encoding(String name, Charset charset, int markLength) {

  private static final List<Encoding> UNMARKED =
      List.of(
          new Encoding("UTF-8", StandardCharsets.UTF_8, 0),
          new Encoding("GB 18030", Charset.forName("GB18030"), 0));

  static Encoding of(Path file) throws IOException {
    byte[] first = new byte[3];
    try (var in = Files.newInputStream(file)) {
      in.readNBytes(first, 0, first.length);
    }
    Encoding marked = marked(first);
    for (Encoding encoding : marked == null ? UNMARKED : List.of(marked)) {
      if (encoding.reads(file)) {
        return encoding;
      }
    }
    throw new Refusal("import.file.encoding");
  }

  private static @org.jspecify.annotations.Nullable Encoding marked(byte[] first) {
    int start = (first[0] & 0xFF) << 8 | first[1] & 0xFF;
    if (start == 0xEFBB && (first[2] & 0xFF) == 0xBF) {
      return new Encoding("UTF-8", StandardCharsets.UTF_8, 3);
    }
    return switch (start) {
      case 0xFFFE -> new Encoding("UTF-16", StandardCharsets.UTF_16LE, 2);
      case 0xFEFF -> new Encoding("UTF-16", StandardCharsets.UTF_16BE, 2);
      default -> null;
    };
  }

  private boolean reads(Path file) throws IOException {
    try (Reader reader = open(file)) {
      char[] buffer = new char[1 << 16];
      while (reader.read(buffer) >= 0) {
        // malformed bytes end the reading
      }
      return true;
    } catch (CharacterCodingException other) {
      return false;
    }
  }

  Reader open(Path file) throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    in.skipNBytes(markLength);
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
