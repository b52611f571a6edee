package org.gongshang.region;

/** The four levels of the axis. */
public enum Level {
  DISTRICT,
  SUBDISTRICT,
  COMMUNITY,
  GRID;

  /** 1 for the district to 4 for a grid, as decision tables write it. */
  public int number() {
    return ordinal() + 1;
  }

  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
