package org.gongshang.deliberation;

/**
 * At least two thirds of the members must be there (template rules of community councils; the same
 * share as Art. 26 of the Organic Law of Villagers' Committees). Counted in whole people, without
 * fractions.
 */
final class Quorum {

  private Quorum() {}

  static boolean isMet(int present, int members) {
    return present > 0 && 3L * present >= 2L * members;
  }

  /** The smallest number of people that meets it. */
  static int needed(int members) {
    return Math.max(1, (int) ((2L * members + 2) / 3));
  }
}
