package org.gongshang;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What frozen rules are compared by: the SHA-256 of their values, not of the sentences in which
 * people read them, which another version of the program may word otherwise. It is the last line of
 * those sentences, so that whoever publishes their fingerprint publishes the seal with it.
 *
 * @param edition which values are in it and in which order; an edition never changes, values that
 *     have to be frozen besides make the next
 */
public record Seal(int edition, String sha256) {

  private static final Pattern LINE = Pattern.compile("数据指纹（第 (\\d{1,4}) 版）：([0-9a-f]{64})");

  /** The seal of rules as they were frozen; empty where they are older than seals. */
  public static Optional<Seal> of(String frozen) {
    String text = frozen.stripTrailing();
    Matcher line = LINE.matcher(text.substring(text.lastIndexOf('\n') + 1));
    return line.matches()
        ? Optional.of(new Seal(Integer.parseInt(line.group(1)), line.group(2)))
        : Optional.empty();
  }

  public String line() {
    return "数据指纹（第 " + edition + " 版）：" + sha256;
  }

  /** An edition that this program does not know: a newer one froze it, and has to close it. */
  public static IllegalStateException unknown(int edition) {
    return new IllegalStateException("frozen by a newer program, in edition " + edition);
  }

  /** Values one after the other, each with its name and its length: none runs into the next. */
  public static final class Values {

    private final StringBuilder text = new StringBuilder();

    public Values with(String name, @Nullable Object value) {
      String said = value == null ? "" : value.toString();
      text.append(name).append(value == null ? " - " : " " + said.length() + " ");
      text.append(said).append('\n');
      return this;
    }

    public Seal seal(int edition) {
      return new Seal(edition, Sha256.of(text.toString()));
    }
  }
}
