package org.gongshang.evaluation;

import java.util.Locale;

/** What follows when people are not satisfied. */
enum Outcome {
  RECTIFY,
  ESCALATE;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The {@code number}-th time in all, with so many rectifications allowed. */
  static Outcome of(int number, int allowed) {
    return number <= allowed ? RECTIFY : ESCALATE;
  }
}
