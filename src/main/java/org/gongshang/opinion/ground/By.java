package org.gongshang.opinion.ground;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What makes the groups. */
public enum By {
  /** The sides of co-consultation: 党, 政, 群. */
  SECTOR,
  /** Who stands near whom, calculated. */
  OPINION,
  /** What the files said that the round came in. */
  GIVEN;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<By> find(String key) {
    return Arrays.stream(values()).filter(by -> by.key().equals(key)).findFirst();
  }
}
