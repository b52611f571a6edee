package org.gongshang.deliberation;

/** Votes of a closed ballot. */
record Tally(int agree, int disagree, int abstain) {

  int cast() {
    return agree + disagree + abstain;
  }

  boolean adopts(int present) {
    return Majority.isReached(agree, present);
  }
}
