package org.gongshang.workflow;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The five stages of the cycle: 问 议 立 实 评. */
public enum Stage {
  NEED,
  DELIBERATION,
  PROJECT,
  IMPLEMENTATION,
  EVALUATION;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The stage with this key, if there is one. */
  public static Optional<Stage> find(@Nullable String key) {
    return Arrays.stream(values()).filter(stage -> stage.key().equals(key)).findFirst();
  }
}
