package org.gongshang.programme.selection;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * How the supporters of a proposal pay its cost, exactly: each the same for each point, or all that
 * is left. Only those are looked at one by one of whom the band leaves open which it is.
 */
final class Filling {

  private final Purses purses;
  private final int proposal;
  private final BigInteger denominator;
  private final BitSet poor = new BitSet();
  private final BitSet even = new BitSet();
  private BigInteger owed;
  private long points;

  Filling(Purses purses, int proposal, BigInteger cost, Band band) {
    this.purses = purses;
    this.proposal = proposal;
    this.denominator = purses.prices().denominator();
    List<Integer> unclear = part(band);
    BigInteger whole = cost.multiply(denominator);
    this.owed = whole.subtract(purses.together(proposal, poor));
    while (points > 0 && unclear.removeIf(this::isPoor)) {
      // each who turns out to be poor leaves more to the others
    }
    unclear.stream().filter(at -> excess(at) == 0).forEach(even::set);
  }

  private List<Integer> part(Band band) {
    Voters voters = purses.voters();
    int[] supporters = voters.supporters(proposal);
    List<Integer> unclear = new ArrayList<>();
    for (int at = 0; at < supporters.length; at++) {
      int group = supporters[at];
      int given = voters.points(proposal)[at];
      if (purses.isPoor(group, band, given)) {
        poor.set(at);
        continue;
      }
      points += voters.members(group) * given;
      if (!purses.isRich(group, band, given)) {
        unclear.add(at);
      }
    }
    return unclear;
  }

  /** Whether that supporter cannot pay the price so far; if so, the others pay more. */
  private boolean isPoor(int at) {
    if (points == 0 || excess(at) >= 0) {
      return false;
    }
    int group = purses.voters().supporters(proposal)[at];
    long members = purses.voters().members(group);
    poor.set(at);
    owed = owed.subtract(purses.exact(group).multiply(BigInteger.valueOf(members)));
    points -= members * purses.voters().points(proposal)[at];
    return true;
  }

  /** Sign of what that supporter would have left after paying the full price. */
  private int excess(int at) {
    BigInteger left = purses.exact(purses.voters().supporters(proposal)[at]);
    BigInteger given = BigInteger.valueOf(purses.voters().points(proposal)[at]);
    return left.multiply(BigInteger.valueOf(points)).compareTo(owed.multiply(given));
  }

  /** Whether the supporters have enough. */
  boolean isPossible() {
    return points > 0;
  }

  int proposal() {
    return proposal;
  }

  /** The prices' denominator when this was worked out. */
  BigInteger denominator() {
    return denominator;
  }

  /** What those pay who pay the full price, over the {@link #denominator}. */
  BigInteger owed() {
    return owed;
  }

  /** The points that they gave; each costs its part of what is {@link #owed}. */
  long points() {
    return points;
  }

  /** Supporters who pay all that they have left, by their places among the supporters. */
  BitSet poor() {
    return poor;
  }

  /** Whether that supporter has nothing left afterwards. */
  boolean empties(int at) {
    return poor.get(at) || even.get(at);
  }
}
