package org.gongshang.evaluation;

import java.util.Locale;

/** What the level above decides. */
enum EscalationDecision {
  RECTIFY,
  CLOSE;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static EscalationDecision of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
