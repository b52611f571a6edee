package org.gongshang.workflow;

import java.util.List;

/**
 * What came of a matter, in one sentence for those above it.
 *
 * @param key of the sentence, filled with {@code args}
 */
public record Result(MatterNumber matter, String key, List<Object> args) {

  public Result {
    args = List.copyOf(args);
  }

  public static Result of(MatterNumber matter, String key, Object... args) {
    return new Result(matter, key, List.of(args));
  }
}
