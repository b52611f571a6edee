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
  SYSTEM;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Channel of(String key) {
    return Arrays.stream(values())
        .filter(channel -> channel.key().equals(key))
        .findFirst()
        .orElse(ONLINE);
  }
}
