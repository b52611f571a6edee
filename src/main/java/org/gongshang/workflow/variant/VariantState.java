package org.gongshang.workflow.variant;

import java.util.Locale;

/** How far a region's own model has come. */
public enum VariantState {
  PROPOSED,
  PUBLISHED,
  REFUSED,
  ENDED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
