package org.gongshang.opinion.ground;

import java.util.List;

/**
 * How far all groups agree at once. A group that is against pulls the product down, however small
 * it is.
 *
 * @param product of the groups' chances to agree
 * @param mean their geometric mean, which can be compared where there are more or fewer groups
 * @param against product of the chances to disagree
 * @param meanAgainst their geometric mean
 */
public record Consensus(double product, double mean, double against, double meanAgainst) {

  /** Of one tally for each group; at least one. */
  static Consensus of(List<Tally> groups) {
    double product = product(groups, Side.AGREE);
    double against = product(groups, Side.DISAGREE);
    return new Consensus(product, mean(product, groups), against, mean(against, groups));
  }

  private static double product(List<Tally> groups, Side side) {
    return groups.stream().mapToDouble(group -> group.chance(side)).reduce(1, (a, b) -> a * b);
  }

  private static double mean(double product, List<Tally> groups) {
    return Math.pow(product, 1.0 / groups.size());
  }
}
