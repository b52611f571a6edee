package org.gongshang.council;

import java.util.Locale;

/** Whether somebody sits in the council or waits for a seat to become free. */
public enum Standing {
  MEMBER,
  ALTERNATE;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
