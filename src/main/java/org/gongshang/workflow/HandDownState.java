package org.gongshang.workflow;

/** How far something is that was handed down. */
enum HandDownState {
  /** Chosen, but not yet with those who are to do it. */
  GIVEN,
  /** The matter above waits for the last result. */
  WAITING,
  /** The matter above waited until the day that was set. */
  DUE,
  /** All results are in. */
  ENDED,
  /** The results were enough. */
  ROLLED_UP
}
