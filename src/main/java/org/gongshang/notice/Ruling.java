package org.gongshang.notice;

import java.util.Arrays;
import java.util.Locale;

/** What became of an objection. */
public enum Ruling {
  UPHELD,
  DISMISSED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Ruling of(String key) {
    return Arrays.stream(values())
        .filter(ruling -> ruling.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no ruling " + key));
  }
}
