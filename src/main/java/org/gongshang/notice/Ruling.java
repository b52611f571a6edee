package org.gongshang.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of an objection. */
public enum Ruling {
  UPHELD,
  DISMISSED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Ruling> find(String key) {
    return Arrays.stream(values()).filter(ruling -> ruling.key().equals(key)).findFirst();
  }

  static Ruling of(String key) {
    return find(key).orElseThrow(() -> new IllegalArgumentException("no ruling " + key));
  }
}
