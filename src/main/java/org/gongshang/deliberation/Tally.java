package org.gongshang.deliberation;

/** Votes of a closed ballot. */
record Tally(int agree, int disagree, int abstain) {

  int cast() {
    return agree + disagree + abstain;
  }
}
