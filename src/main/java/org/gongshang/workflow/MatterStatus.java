package org.gongshang.workflow;

/** Whether a matter is still going on, and how it ended. */
public enum MatterStatus {
  OPEN,
  CLOSED,
  REJECTED
}
