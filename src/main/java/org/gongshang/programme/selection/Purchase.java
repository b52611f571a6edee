package org.gongshang.programme.selection;

/**
 * A proposal that its supporters pay.
 *
 * @param filling how they do
 * @param most an upper bound of what they pay for a point, per unit of what it is worth
 * @param last how many voters paid less than the full price, but more than nothing
 */
record Purchase(Filling filling, double most, long last) {

  int proposal() {
    return filling.proposal();
  }
}
