package org.gongshang.workflow;

import java.util.Locale;

/** Whether a matter is still going on, and how it ended. */
public enum MatterStatus {
  OPEN,
  CLOSED,
  REJECTED,
  /** Taken back by the region above that handed it down. */
  WITHDRAWN;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
