package org.gongshang;

/**
 * Text as people type it: any script and emoji, but nothing that cannot be stored, and in a name or
 * another single line nothing that cannot be seen. Lengths are counted as people count, by
 * characters.
 */
public final class PlainText {

  /** Holds the parts of an emoji together. */
  private static final int JOINER = 0x200D;

  /** Letters or signs by their kind, but drawn as nothing. */
  private static final String FILLERS = "\u115F\u1160\u2800\u3164\uFFA0";

  private PlainText() {}

  /** Browsers send CR LF. */
  public static String clean(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** At most so many characters: where some are left out, the last of them says so. */
  public static String cut(String text, int most) {
    return length(text) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }

  /** Whether nobody would see anything of it. */
  public static boolean isBlank(String text) {
    return text.codePoints().noneMatch(PlainText::isSeen);
  }

  /**
   * Whether every character can be kept: no control characters, no halves of a pair, nothing that
   * Unicode keeps for programs; in a single line neither breaks nor what is invisible or turns the
   * direction of writing.
   */
  public static boolean storable(String text, boolean multiline) {
    return text.codePoints().allMatch(c -> isStorable(c, multiline));
  }

  private static boolean isStorable(int c, boolean multiline) {
    return switch (Character.getType(c)) {
      case Character.SURROGATE -> false;
      case Character.CONTROL -> multiline && (c == '\t' || c == '\n');
      case Character.FORMAT -> multiline || c == JOINER;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> multiline;
      // an emoji that is younger than this Java has no kind either
      case Character.UNASSIGNED -> !isNoCharacter(c);
      default -> multiline || FILLERS.indexOf(c) < 0;
    };
  }

  /** The 66 code points that will never be characters. */
  private static boolean isNoCharacter(int c) {
    return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
  }

  /** Whether a spreadsheet program would take it for a formula rather than for a name. */
  public static boolean isFormula(String text) {
    return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
  }

  /** The text without what could not be kept. */
  public static String shown(String text, boolean multiline) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().filter(c -> isStorable(c, multiline)).forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static boolean isSeen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          false;
      case Character.UNASSIGNED -> !isNoCharacter(c);
      default -> FILLERS.indexOf(c) < 0;
    };
  }
}
