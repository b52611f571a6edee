package org.gongshang.programme.selection;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** What stays the same while shares are raised. */
final class Contest {

  private final Election election;
  private final BitSet considered;
  private final Voters voters;
  private final Units units;
  private final BigInteger[] costs;
  private final BigInteger[] worths;
  private final Comparator<Integer> ties;

  Contest(Election election, BitSet considered, EqualShares rule) {
    this.election = election;
    this.considered = considered;
    this.voters = new Voters(election, considered);
    this.units = Units.of(election, rule.raise().step());
    this.costs = numbers(election, Proposal::cost, true);
    this.worths = numbers(election, rule.utility()::worth, false);
    this.ties = rule.ties().in(election);
  }

  private BigInteger[] numbers(
      Election election, Function<Proposal, BigDecimal> amount, boolean each) {
    return election.proposals().stream()
        .map(amount)
        .map(found -> each ? units.of(found) : units.whole(found))
        .toArray(BigInteger[]::new);
  }

  Election election() {
    return election;
  }

  BitSet considered() {
    return (BitSet) considered.clone();
  }

  Voters voters() {
    return voters;
  }

  Units units() {
    return units;
  }

  BigInteger cost(int proposal) {
    return costs[proposal];
  }

  /** Of one point, in units that are the same for all proposals. */
  BigInteger worth(int proposal) {
    return worths[proposal];
  }

  /**
   * Whether one is cheaper for what it is worth, or level with the other and before it; they may be
   * of different runs.
   */
  boolean isBefore(Filling one, Filling other) {
    int order = product(one, other).compareTo(product(other, one));
    return order < 0 || (order == 0 && ties.compare(one.proposal(), other.proposal()) < 0);
  }

  private BigInteger product(Filling one, Filling other) {
    return one.owed()
        .multiply(BigInteger.valueOf(other.points()))
        .multiply(other.denominator())
        .multiply(worth(other.proposal()));
  }

  List<String> ids(BitSet selected) {
    return selected.stream().mapToObj(place -> election.proposals().get(place).id()).toList();
  }

  /** In currency units. */
  BigDecimal cost(BitSet selected) {
    return selected.stream()
        .mapToObj(place -> election.proposals().get(place).cost())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether nothing more that is considered fits into the budget. */
  boolean isExhausted(BitSet selected) {
    BigDecimal left = election.budget().subtract(cost(selected));
    return considered.stream()
        .filter(place -> !selected.get(place))
        .noneMatch(place -> election.proposals().get(place).cost().compareTo(left) <= 0);
  }
}
