package org.gongshang.programme.selection;

/**
 * Between which two numbers the price of a point lies for certain. It tells most prices apart
 * without working them out exactly.
 *
 * @param least infinite if the supporters cannot pay
 * @param most infinite if it is not certain that they can
 */
record Band(double least, double most) {

  boolean isBeyond() {
    return least == Double.POSITIVE_INFINITY;
  }

  /** The same per unit of what a point is worth. */
  Band per(double worth) {
    return new Band(least / worth, most / worth);
  }
}
