package org.gongshang.workflow;

import java.util.List;

/**
 * What the rules say at a field before anybody has filled it in, with the reason.
 *
 * @param key of the sentence, filled with {@code args}
 */
public record Advice(String key, List<Object> args) {

  public Advice {
    args = List.copyOf(args);
  }

  public static Advice of(String key, Object... args) {
    return new Advice(key, List.of(args));
  }
}
