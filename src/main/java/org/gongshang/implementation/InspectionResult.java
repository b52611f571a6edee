package org.gongshang.implementation;

import java.util.Locale;

/** What a supervisor found on the spot. */
enum InspectionResult {
  GOOD,
  PROBLEMS;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static InspectionResult of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
