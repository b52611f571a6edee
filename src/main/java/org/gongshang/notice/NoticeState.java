package org.gongshang.notice;

import java.util.Locale;

/** How far a notice has come. */
public enum NoticeState {
  RUNNING,
  /** Its time is over, but an objection waits for an answer. */
  ANSWERING,
  CONFIRMED,
  UPHELD,
  /** What it was about came to nothing. */
  WITHDRAWN;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
