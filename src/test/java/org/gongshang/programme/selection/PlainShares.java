package org.gongshang.programme.selection;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Equal shares as the definition has them, with fractions and voter by voter: slow, and nothing
 * that could be wrong but the definition. What each voter paid is kept.
 */
final class PlainShares {

  /** A number as the quotient of two. */
  record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {

    Fraction {
      BigInteger shared = over.gcd(under);
      over = over.divide(shared);
      under = under.divide(shared);
    }

    static Fraction of(long whole) {
      return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    Fraction plus(Fraction other) {
      return new Fraction(
          over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Fraction times(Fraction other) {
      return new Fraction(over.multiply(other.over), under.multiply(other.under));
    }

    Fraction minus(Fraction other) {
      return plus(other.times(of(-1)));
    }

    Fraction by(Fraction other) {
      return new Fraction(over.multiply(other.under), under.multiply(other.over));
    }

    Fraction least(Fraction other) {
      return compareTo(other) <= 0 ? this : other;
    }

    @Override
    public int compareTo(Fraction other) {
      return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
  }

  private final Election election;
  private final Utility utility;
  private final Fraction[] left;
  final List<Integer> selected = new ArrayList<>();

  PlainShares(Election election, Utility utility, Fraction share) {
    this.election = election;
    this.utility = utility;
    this.left = new Fraction[election.ballots().size()];
    Arrays.fill(left, share);
    Integer next = next();
    while (next != null) {
      pay(next);
      selected.add(next);
      next = next();
    }
  }

  private Integer next() {
    TreeMap<Fraction, Integer> byPrice = new TreeMap<>();
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < election.proposals().size(); place++) {
      places.add(place);
    }
    places.sort(Ties.CHEAPER_FIRST.in(election));
    for (int place : places) {
      Fraction price = selected.contains(place) ? null : price(place);
      if (price != null) {
        byPrice.putIfAbsent(price.by(worth(place)), place);
      }
    }
    return byPrice.isEmpty() ? null : byPrice.firstEntry().getValue();
  }

  private Fraction worth(int place) {
    return Fraction.of(utility.worth(election.proposals().get(place)).longValueExact());
  }

  private Fraction cost(int place) {
    return Fraction.of(election.proposals().get(place).cost().longValueExact());
  }

  /** Goes through the supporters from the one who can afford the least per point. */
  private Fraction price(int place) {
    List<Integer> supporters = new ArrayList<>();
    long points = 0;
    for (int voter = 0; voter < left.length; voter++) {
      if (points(voter, place) > 0) {
        supporters.add(voter);
        points += points(voter, place);
      }
    }
    supporters.sort(
        Comparator.comparing(voter -> left[voter].by(Fraction.of(points(voter, place)))));
    Fraction owed = cost(place);
    for (int voter : supporters) {
      Fraction price = owed.by(Fraction.of(points));
      if (price.times(Fraction.of(points(voter, place))).compareTo(left[voter]) <= 0) {
        return price;
      }
      owed = owed.minus(left[voter]);
      points -= points(voter, place);
    }
    return null;
  }

  private void pay(int place) {
    Fraction price = price(place);
    for (int voter = 0; voter < left.length; voter++) {
      Fraction due = price.times(Fraction.of(points(voter, place)));
      left[voter] = left[voter].minus(due.least(left[voter]));
    }
  }

  private long points(int voter, int place) {
    return election.ballots().get(voter).choices().stream()
        .filter(choice -> choice.proposal() == place)
        .mapToLong(Choice::points)
        .findFirst()
        .orElse(0);
  }
}
