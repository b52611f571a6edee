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

  /** The urgency with this key, which a form's list of options has checked. */
  public static Urgency of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
