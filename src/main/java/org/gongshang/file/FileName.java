package org.gongshang.file;

import java.util.Locale;
import org.gongshang.PlainText;
import org.jspecify.annotations.Nullable;

/** The names that people give to files, made harmless and otherwise kept. */
final class FileName {

  /** Code points; leaves room for an extension in the column. */
  private static final int LONGEST = 120;

  private FileName() {}

  static String clean(@Nullable String given) {
    String name = given == null ? "" : given;
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    StringBuilder kept = new StringBuilder();
    name.codePoints().filter(FileName::isHarmless).forEach(kept::appendCodePoint);
    String clean = kept.toString().strip().replaceFirst("^\\.+", "");
    return clean.isEmpty() ? "file" : shortened(clean);
  }

  /** No control, direction or half characters, and none that file systems give a meaning to. */
  private static boolean isHarmless(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && "<>:\"|?*".indexOf(c) < 0;
  }

  private static String shortened(String name) {
    int length = PlainText.length(name);
    if (length <= LONGEST) {
      return name;
    }
    String extension = extension(name);
    String end = extension.isEmpty() || extension.length() > 10 ? "" : "." + extension;
    return name.substring(0, name.offsetByCodePoints(0, LONGEST - end.length())) + end;
  }

  /** In small letters, without the dot. */
  static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
