package org.gongshang.implementation;

import java.util.Locale;

/** Whether finished work is good enough. */
enum Verdict {
  PASSED,
  FAILED;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Verdict of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
