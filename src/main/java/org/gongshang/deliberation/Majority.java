package org.gongshang.deliberation;

/**
 * More than half of those present must agree. Who abstains or does not vote is present, so both
 * count against.
 */
final class Majority {

  private Majority() {}

  static boolean isReached(int agree, int present) {
    return 2L * agree > present;
  }

  /** The smallest number of votes that reaches it. */
  static int needed(int present) {
    return present / 2 + 1;
  }
}
