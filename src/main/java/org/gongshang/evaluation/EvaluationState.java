package org.gongshang.evaluation;

/** Whether people still rate, and what came of it. */
enum EvaluationState {
  OPEN,
  SATISFIED,
  UNSATISFIED
}
