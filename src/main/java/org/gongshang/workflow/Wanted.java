package org.gongshang.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which open tasks a person wants to see.
 *
 * @param holders under which tasks address them
 * @param regionIds only tasks of these regions; empty for all
 * @param namedIds regions whose names hold the text that is looked for
 * @param afterDue with {@code afterId}: where the page before ended
 */
record Wanted(
    Collection<String> holders,
    Inbox.Filter filter,
    Collection<Long> regionIds,
    Collection<Long> namedIds,
    Instant now,
    @Nullable Instant afterDue,
    @Nullable String afterId,
    int limit) {

  /** Each is read by itself. */
  List<Integer> reaches() {
    return filter.reach() == 0 ? List.of(0) : List.of(0, 1);
  }
}
