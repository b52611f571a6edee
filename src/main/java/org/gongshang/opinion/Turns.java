package org.gongshang.opinion;

import java.util.Comparator;
import java.util.Map;

/**
 * In which order somebody is shown statements: those that fewest have seen first, so that none is
 * left out; among equals in an order of each person's own, so that none is always last.
 */
final class Turns {

  private Turns() {}

  static Comparator<Statement> of(long person, Map<Long, Integer> seen) {
    return Comparator.comparingInt((Statement each) -> seen.getOrDefault(each.id(), 0))
        .thenComparingLong(each -> mixed(person, each.id()))
        .thenComparingLong(Statement::id);
  }

  /** Steele, Lea and Flood's finalizer of SplittableRandom: spreads neighbouring numbers. */
  private static long mixed(long person, long statement) {
    long z = person * 0x9E3779B97F4A7C15L + statement;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
