package org.gongshang.sheet;

import org.jspecify.annotations.Nullable;

/**
 * A row of an import as it is kept.
 *
 * @param turn rows of a lower turn are taken over before
 * @param state 0 waiting, 1 taken over, 2 faulty, 3 left as it was
 * @param effect 0 new, 1 changes, 2 nothing
 * @param cells as JSON; likewise problems and changes, null without any
 */
record ImportRow(
    int line,
    int turn,
    int state,
    int effect,
    String cells,
    @Nullable String problems,
    @Nullable String changes) {

  static final int WAITING = 0;
  static final int FAULTY = 2;

  boolean isFaulty() {
    return state == FAULTY;
  }

  boolean hasEffect(Verdict.Effect wanted) {
    return !isFaulty() && effect == wanted.ordinal();
  }
}
