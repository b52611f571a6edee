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
}
