package org.gongshang.evaluation;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whose figures may be told without giving single people away: not those of a group below the
 * smallest size, nor those from which such a group's could be worked out by taking them from the
 * whole.
 */
record Disclosure(Ratings ratings, int smallest) {

  /** Whether the round as a whole may say what it came to. */
  boolean ofAll() {
    return ratings.answers() >= smallest;
  }

  Set<RaterKind> ofKinds() {
    Set<RaterKind> told = EnumSet.noneOf(RaterKind.class);
    int hidden = 0;
    for (RaterKind kind : fewestFirst()) {
      int answers = ratings.answers(kind);
      if (answers < smallest || (hidden > 0 && hidden < smallest)) {
        hidden += answers;
      } else {
        told.add(kind);
      }
    }
    return told;
  }

  private List<RaterKind> fewestFirst() {
    return Stream.of(RaterKind.values())
        .filter(kind -> ratings.answers(kind) > 0)
        .sorted(Comparator.comparing(ratings::answers))
        .toList();
  }
}
