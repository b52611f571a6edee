package org.gongshang.sheet;

import java.util.Locale;

/** How far an import has come. */
enum ImportState {
  READING,
  CHECKED,
  RUNNING,
  DONE,
  STOPPED,
  FAILED;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it goes on by itself. */
  boolean isAtWork() {
    return this == READING || this == RUNNING;
  }
}
