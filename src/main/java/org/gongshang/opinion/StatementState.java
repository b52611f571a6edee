package org.gongshang.opinion;

import java.util.Locale;

/** What has become of a statement. */
public enum StatementState {
  /** A participant wrote it, and nobody has looked at it yet. */
  OFFERED,
  ACCEPTED,
  REFUSED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
