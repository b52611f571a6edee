package org.gongshang.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a platform is. */
public enum PlatformKind {
  BUILDING,
  PARK,
  MARKET,
  MALL,
  OTHER;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<PlatformKind> find(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }
}
