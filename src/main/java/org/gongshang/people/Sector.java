package org.gongshang.people;

import java.util.Arrays;
import java.util.Optional;

/** The three sides of co-consultation: 党, 政, 群. */
public enum Sector {
  PARTY("党"),
  GOVERNMENT("政"),
  PUBLIC("群");

  private final String word;

  Sector(String word) {
    this.word = word;
  }

  /** By the name under which forms send it. */
  public static Optional<Sector> find(String name) {
    return Arrays.stream(values()).filter(sector -> sector.name().equals(name)).findFirst();
  }

  /** What official documents call it. */
  public String word() {
    return word;
  }
}
