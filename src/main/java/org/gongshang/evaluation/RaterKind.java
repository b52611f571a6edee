package org.gongshang.evaluation;

import java.util.Locale;

/** As whom a person rates. Somebody who is both rates as the one who asked. */
enum RaterKind {
  REQUESTER,
  REPRESENTATIVE,
  CONVENER;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
