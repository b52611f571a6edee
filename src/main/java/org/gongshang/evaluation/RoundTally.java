package org.gongshang.evaluation;

/** A tally with the evaluation that it belongs to. */
record RoundTally(long evaluationId, RaterKind kind, int score, int people) {

  Tally tally() {
    return new Tally(kind, score, people);
  }
}
