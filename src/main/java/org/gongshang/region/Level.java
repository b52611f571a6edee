package org.gongshang.region;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The four levels of the axis. */
public enum Level {
  DISTRICT("委", "委党建工作领导小组"),
  SUBDISTRICT("工委", "党建工作协调委员会"),
  COMMUNITY("党组织", "党建工作协调委员会分会"),
  GRID("党支部", "党建协作组");

  private final String leads;
  private final String body;

  Level(String leads, String body) {
    this.leads = leads;
    this.body = body;
  }

  /** 1 for the district to 4 for a grid, as decision tables write it. */
  public int number() {
    return ordinal() + 1;
  }

  /** The level that a decision table calls by this number. */
  public static Optional<Level> ofNumber(int number) {
    return Arrays.stream(values()).filter(level -> level.number() == number).findFirst();
  }

  /** The level of regions directly below; empty for grids. */
  public Optional<Level> below() {
    return ofNumber(number() + 1);
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException if no level has the key
   */
  public static Level of(String key) {
    return Arrays.stream(values())
        .filter(level -> level.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no level " + key));
  }

  /** What the leading party organisation and the co-ordination body of such a region are called. */
  Body bodyOf(String regionName) {
    return new Body(regionName + body, regionName + leads);
  }
}
