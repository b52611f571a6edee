package org.gongshang;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of text as a form sends it. */
public final class TypedLine {

  private TypedLine() {}

  public static String stripped(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /**
   * Adds what is wrong with a line.
   *
   * @param key of the message for one that is missing or too long; with {@code .characters} behind
   *     it for one that cannot be kept
   */
  public static void check(
      String key, String typed, int longest, boolean required, List<Refusal> faults) {
    if (!PlainText.storable(typed, false)) {
      faults.add(new Refusal(key + ".characters"));
    } else if ((required && PlainText.isBlank(typed)) || PlainText.length(typed) > longest) {
      faults.add(new Refusal(key, longest));
    }
  }

  /** The version that a form showed; one that cannot be read is nobody's. */
  public static int version(String typed) {
    return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
  }
}
