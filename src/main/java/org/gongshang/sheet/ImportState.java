package org.gongshang.sheet;

import java.util.Locale;

/** How far an import has come. */
public enum ImportState {
  READING,
  CHECKED,
  RUNNING,
  DONE,
  STOPPED,
  FAILED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it goes on by itself. */
  public boolean isAtWork() {
    return this == READING || this == RUNNING;
  }
}
