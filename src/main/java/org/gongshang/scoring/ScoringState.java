package org.gongshang.scoring;

import java.util.Locale;

/** How far a scoring has come. */
public enum ScoringState {
  PREPARED,
  READY,
  OPEN,
  COUNTED,
  PUBLISHED,
  VOID;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
