package org.gongshang.evaluation;

import java.util.Locale;

/** Why a matter must be put right. */
enum Cause {
  RATINGS,
  OBJECTION;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
