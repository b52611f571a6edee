package org.gongshang.sheet;

import java.util.Arrays;
import java.util.List;
import org.gongshang.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Why a row cannot be taken.
 *
 * @param column null when it is about the whole row
 */
public record Problem(@Nullable String column, String key, List<String> args) {

  public Problem {
    args = List.copyOf(args);
  }

  public static Problem at(String column, String key, Object... args) {
    return new Problem(column, key, Arrays.stream(args).map(String::valueOf).toList());
  }

  public static Problem of(Refusal refusal) {
    return new Problem(
        null, refusal.key(), Arrays.stream(refusal.args()).map(String::valueOf).toList());
  }
}
