package org.gongshang.opinion;

import java.util.Locale;

/** Where a round of opinions stands. */
public enum RoundState {
  /** Statements are being collected by whoever prepares it; nobody else sees it. */
  PREPARED,
  OPEN,
  CLOSED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
