package org.gongshang.workflow.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as people type it: any script and emoji, but nothing that cannot be stored or shown. */
final class PlainText {

  /** Enough for every honest pattern on the longest text, and a few milliseconds at most. */
  private static final int MOST_STEPS = 2_000_000;

  private PlainText() {}

  /** Browsers send CR LF. */
  static String clean(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Whether every character can be kept: no control characters, no halves of a pair. */
  static boolean storable(String text, boolean multiline) {
    return text.codePoints().allMatch(c -> isStorable(c) && (multiline || c != '\n'));
  }

  private static boolean isStorable(int c) {
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !half && (!Character.isISOControl(c) || c == '\t' || c == '\n');
  }

  static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().filter(PlainText::isStorable).forEach(shown::appendCodePoint);
    return shown.toString();
  }

  /** As in form-js, a pattern is looked for anywhere in the text. */
  static boolean matches(Pattern pattern, String text) {
    try {
      Matcher matcher = pattern.matcher(new Bounded(text, new int[] {MOST_STEPS}));
      return matcher.find();
    } catch (TooLong | StackOverflowError e) {
      return false;
    }
  }

  private static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLong() {
      super("pattern", null, false, false);
    }
  }

  /** A pattern that backtracks without end reads its text again and again: this stops it. */
  private record Bounded(CharSequence text, int[] left) implements CharSequence {
    @Override
    public char charAt(int index) {
      if (left[0]-- <= 0) {
        throw new TooLong();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Bounded(text.subSequence(start, end), left);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
