package org.gongshang.people;

/** The three sides of co-consultation: 党, 政, 群. */
public enum Sector {
  PARTY("党"),
  GOVERNMENT("政"),
  PUBLIC("群");

  private final String word;

  Sector(String word) {
    this.word = word;
  }

  /** What official documents call it. */
  public String word() {
    return word;
  }
}
