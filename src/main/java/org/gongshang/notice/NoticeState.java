package org.gongshang.notice;

import java.util.Locale;

/** How far a notice has come. */
public enum NoticeState {
  RUNNING,
  /** Its time is over, but an objection waits for an answer. */
  ANSWERING,
  CONFIRMED,
  UPHELD;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
