package org.gongshang.council;

import java.util.Locale;

/** What a council belongs to. */
public enum CouncilKind {
  /** The region itself: one at a time. */
  STANDING,
  /** A building, a park or another platform in the region. */
  PLATFORM;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
