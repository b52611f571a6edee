package org.gongshang.deliberation;

import java.util.Locale;

/** How far a session has come. */
public enum SessionState {
  CALLED,
  CONVENED,
  SIGN_IN,
  SITTING,
  ADJOURNED,
  ENDED,
  CONFIRMED,
  CANCELLED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the agenda may still grow. */
  boolean takesItems() {
    return this == CALLED || this == CONVENED;
  }
}
