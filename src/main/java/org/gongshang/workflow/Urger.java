package org.gongshang.workflow;

/** By what right somebody urges those who hold a task. */
public enum Urger {
  /** Supervises the region, and is answered (督办). */
  OFFICIAL,
  /** Calls the region's council together. */
  CONVENER,
  /** Waits for the result as one of those who asked. */
  REQUESTER
}
