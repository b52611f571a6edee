package org.gongshang.programme.selection;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What is left to each voter of an equal share: nearly, to tell most things quickly, and exactly,
 * to decide.
 */
final class Purses {

  private static final double ROUNDING = Math.ulp(1.0);

  private final Voters voters;
  private final BigInteger share;
  private final double[] near;
  private final BitSet empty = new BitSet();
  private final Prices prices;

  /** No near amount, nor a sum of them divided by how many they are, is further off than this. */
  private final double doubt;

  Purses(Voters voters, BigInteger share) {
    this.voters = voters;
    this.share = share;
    this.near = new double[voters.groups()];
    this.prices = new Prices(voters.proposals());
    Arrays.fill(near, share.doubleValue());
    // one rounding for each term of a sum, three for each payment, twice for good measure
    this.doubt = share.doubleValue() * ROUNDING * (voters.groups() + 3.0 * voters.proposals() + 16);
  }

  Voters voters() {
    return voters;
  }

  Prices prices() {
    return prices;
  }

  /** Whether a voter of that group certainly has less than so many points cost. */
  boolean isPoor(int group, Band price, int points) {
    return empty.get(group) || near[group] + doubt < price.least() * points;
  }

  /** Whether a voter of that group certainly has more than so many points cost. */
  boolean isRich(int group, Band price, int points) {
    return near[group] - doubt > price.most() * points;
  }

  /** Where the price of a point lies at which the supporters pay that cost. */
  Band band(int proposal, double cost) {
    double unsure = doubt * voters.votes(proposal);
    double least = price(proposal, cost - unsure, 0);
    return new Band(least, price(proposal, cost + unsure, least));
  }

  /**
   * The price of a point at which supporters pay the cost when each pays it for each point or all
   * that is left. What they pay together grows ever slower with the price, so that steps along
   * tangents come nearer from below and do not pass it.
   *
   * @param from no more than the price
   */
  private double price(int proposal, double cost, double from) {
    double price = from;
    double next = tangent(proposal, cost, price);
    while (next > price && next < Double.POSITIVE_INFINITY) {
      price = next;
      next = tangent(proposal, cost, price);
    }
    return Math.max(price, next);
  }

  private double tangent(int proposal, double cost, double price) {
    int[] supporters = voters.supporters(proposal);
    int[] points = voters.points(proposal);
    double owed = cost;
    long full = 0;
    for (int at = 0; at < supporters.length; at++) {
      double left = near[supporters[at]];
      long members = voters.members(supporters[at]);
      if (left < price * points[at]) {
        owed -= left * members;
      } else {
        full += members * points[at];
      }
    }
    return full == 0 ? Double.POSITIVE_INFINITY : owed / full;
  }

  /** What each voter of a group has left, over the prices' denominator. */
  BigInteger exact(int group) {
    if (empty.get(group)) {
      return BigInteger.ZERO;
    }
    BigInteger left = share.multiply(prices.denominator());
    int[] chosen = voters.chosen(group);
    for (int at = 0; at < chosen.length; at++) {
      BigInteger price = prices.numerator(chosen[at]);
      left = left.subtract(price.multiply(BigInteger.valueOf(voters.given(group)[at])));
    }
    return left;
  }

  /**
   * What some of a proposal's supporters have left together, over the prices' denominator.
   *
   * @param which by their places among the supporters
   */
  BigInteger together(int proposal, BitSet which) {
    long[] paid = new long[voters.proposals()];
    long together = 0;
    for (int at = which.nextSetBit(0); at >= 0; at = which.nextSetBit(at + 1)) {
      int group = voters.supporters(proposal)[at];
      if (!empty.get(group)) {
        together += voters.members(group);
        addPaid(group, paid);
      }
    }
    BigInteger had = share.multiply(prices.denominator()).multiply(BigInteger.valueOf(together));
    return had.subtract(prices.sum(paid));
  }

  private void addPaid(int group, long[] paid) {
    int[] chosen = voters.chosen(group);
    for (int at = 0; at < chosen.length; at++) {
      paid[chosen[at]] += voters.members(group) * voters.given(group)[at];
    }
  }

  /**
   * Takes from the supporters what they pay.
   *
   * @return how many voters had something, but less than the full price
   */
  long pay(int proposal, Filling filling) {
    prices.add(proposal, filling.owed(), filling.points());
    double price = prices.near(proposal);
    int[] supporters = voters.supporters(proposal);
    long last = 0;
    for (int at = 0; at < supporters.length; at++) {
      int group = supporters[at];
      last += filling.poor().get(at) && !empty.get(group) ? voters.members(group) : 0;
      if (filling.empties(at)) {
        empty.set(group);
        near[group] = 0;
      } else {
        near[group] = Math.max(0, near[group] - price * voters.points(proposal)[at]);
      }
    }
    return last;
  }
}
