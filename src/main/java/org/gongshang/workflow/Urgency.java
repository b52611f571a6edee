package org.gongshang.workflow;

import java.util.Locale;

/** How fast a matter must move; the clocks depend on it. */
public enum Urgency {
  EMERGENCY,
  UTILITIES,
  ORDINARY,
  COMPLEX;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
