package org.gongshang.people;

/** The three sides of co-consultation: 党, 政, 群. */
public enum Sector {
  PARTY,
  GOVERNMENT,
  PUBLIC
}
