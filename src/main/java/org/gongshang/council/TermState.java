package org.gongshang.council;

import java.util.Locale;

/** How far a term has come. */
public enum TermState {
  PREPARING,
  ON_NOTICE,
  ELECTED,
  IN_OFFICE,
  OVER,
  /** Given up before it began. */
  ABANDONED;

  /** Whether it has still to come into office. */
  public boolean isComing() {
    return this == PREPARING || this == ON_NOTICE || this == ELECTED;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
