package org.gongshang.scoring;

import java.util.Locale;

/** The two kinds of people who score. */
public enum Track {
  EXPERT,
  PUBLIC;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
