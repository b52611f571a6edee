package org.gongshang.workflow;

import java.util.Locale;

/** Who does it: 政府办, 共商共办, 居民自办. */
public enum Mode {
  GOVERNMENT,
  JOINT,
  RESIDENTS;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The mode with this key, which a form's list of options has checked. */
  public static Mode of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
