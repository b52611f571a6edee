package org.gongshang.sheet;

import org.jspecify.annotations.Nullable;

/**
 * A row of an import as it is kept.
 *
 * @param state 0 waiting, 1 taken over, 2 faulty
 * @param cells as JSON; likewise problems, null without any
 */
record ImportRow(int line, int state, String cells, @Nullable String problems) {

  static final int WAITING = 0;
  static final int FAULTY = 2;
}
