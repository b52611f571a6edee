package org.gongshang.need;

import java.util.Arrays;
import java.util.Locale;

/** How a need reached us. */
public enum Channel {
  ONLINE,
  WALKABOUT,
  VISIT,
  HOTLINE,
  MEETING,
  SYSTEM,
  ABOVE;

  /** Whether a clerk may say that this is how they heard of it. */
  boolean isHeard() {
    return this != SYSTEM && this != ABOVE;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Channel of(String key) {
    return Arrays.stream(values())
        .filter(channel -> channel != ABOVE && channel.key().equals(key))
        .findFirst()
        .orElse(ONLINE);
  }
}
