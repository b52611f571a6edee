package org.gongshang.project;

import java.util.Locale;

/** What an approver says about a plan. */
enum Approval {
  APPROVED,
  RETURNED,
  REJECTED;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Approval of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
