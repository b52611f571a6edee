package org.gongshang.workflow.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Patterns of forms, whoever wrote them: none reads its text for ever. */
final class Patterns {

  /** Enough for every honest pattern on the longest text, and a few milliseconds at most. */
  private static final int MOST_STEPS = 2_000_000;

  private Patterns() {}

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
