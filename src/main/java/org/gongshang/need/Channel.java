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
  ABOVE,
  /** Voted on in an annual programme. */
  PROGRAMME;

  /** Whether a clerk may say that this is how they heard of it. */
  boolean isHeard() {
    return this != SYSTEM && this != ABOVE && this != PROGRAMME;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Channel of(String key) {
    return Arrays.stream(values())
        .filter(channel -> channel != ABOVE && channel != PROGRAMME && channel.key().equals(key))
        .findFirst()
        .orElse(ONLINE);
  }
}
