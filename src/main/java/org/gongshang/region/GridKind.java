package org.gongshang.region;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a region of the lowest level is: 网格, 片区 or 楼院. */
public enum GridKind {
  GRID,
  AREA,
  COMPOUND;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<GridKind> find(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }
}
