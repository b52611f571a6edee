package org.gongshang.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a region gave to regions below it at one time.
 *
 * @param task what is to be done, in the words of whoever gave it
 * @param below how many got it
 * @param openBelow how many of them are not finished
 * @param summary of the results, once they were found to be enough
 */
record HandDown(
    long id,
    MatterNumber matter,
    String task,
    Instant dueAt,
    long handedBy,
    Instant handedAt,
    HandDownState state,
    int below,
    int openBelow,
    @Nullable String summary) {

  boolean isWaiting() {
    return state == HandDownState.WAITING;
  }
}
