package org.gongshang.programme.annual;

import org.jspecify.annotations.Nullable;

/**
 * What the clerk found of a proposal: it is admitted where it meets all three (入选条件: lawful,
 * targeted, feasible at this level within the year).
 *
 * @param cost in yuan; null where it is not admitted and nobody estimated it
 */
record Screening(
    boolean lawful,
    boolean targeted,
    boolean feasible,
    @Nullable Long cost,
    @Nullable String reason) {

  boolean admits() {
    return lawful && targeted && feasible;
  }
}
