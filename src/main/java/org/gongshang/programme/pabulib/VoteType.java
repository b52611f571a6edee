package org.gongshang.programme.pabulib;

import java.util.Arrays;
import java.util.Optional;

/** What voters write on their ballots. */
public enum VoteType {
  /** Projects that they want. */
  APPROVAL("approval"),
  /** The one project that they want. */
  CHOOSE_ONE("choose-1"),
  /** Projects in the order in which they want them. */
  ORDINAL("ordinal"),
  /** Projects with their parts of a number of points. */
  CUMULATIVE("cumulative"),
  /** Projects with points for each, also below nothing. */
  SCORING("scoring");

  private final String word;

  VoteType(String word) {
    this.word = word;
  }

  static Optional<VoteType> of(String word) {
    return Arrays.stream(values()).filter(type -> type.word.equalsIgnoreCase(word)).findFirst();
  }

  /** As files call it. */
  public String word() {
    return word;
  }

  /** Whether a column says how many points each project is given. */
  boolean hasPoints() {
    return this == CUMULATIVE || this == SCORING;
  }
}
