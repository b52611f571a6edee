package org.gongshang.workflow;

import java.util.Locale;

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
}
