package org.gongshang.programme.selection;

import java.util.Comparator;

/**
 * Which of two proposals comes first when the rule puts them level. Where this leaves them level
 * too, it is the one that is listed first; who wants lots to be drawn lists proposals as drawn.
 */
public enum Ties {
  CHEAPER_FIRST,
  DEARER_FIRST,
  LISTED_FIRST;

  /** The order of two places in the election's list. */
  Comparator<Integer> in(Election election) {
    Comparator<Integer> listed = Comparator.naturalOrder();
    Comparator<Integer> cheaper =
        Comparator.comparing(place -> election.proposals().get(place).cost());
    return switch (this) {
      case CHEAPER_FIRST -> cheaper.thenComparing(listed);
      case DEARER_FIRST -> cheaper.reversed().thenComparing(listed);
      case LISTED_FIRST -> listed;
    };
  }
}
