package org.gongshang.programme.pabulib;

import java.util.Arrays;
import java.util.List;
import org.gongshang.PlainText;

/**
 * What is wrong with a file.
 *
 * @param line where, counted from 1; 0 if it is about the whole file
 * @param key of the message that says what
 * @param args of the message
 */
public record Fault(long line, String key, List<String> args) {

  /** Nobody wants to read more of what is in a wrong cell. */
  private static final int LONGEST = 60;

  public Fault {
    args = List.copyOf(args);
  }

  static Fault at(long line, String key, Object... args) {
    return new Fault(line, key, Arrays.stream(args).map(Fault::shown).toList());
  }

  private static String shown(Object arg) {
    String text = PlainText.shown(arg.toString(), false);
    int end = Math.min(LONGEST, PlainText.length(text));
    String begin = text.substring(0, text.offsetByCodePoints(0, end));
    return begin.length() < text.length() ? begin + "…" : text;
  }
}
