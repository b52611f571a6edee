package org.gongshang.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;

/** What a round's answers add up to; every figure comes from the answers themselves. */
record Ratings(List<Tally> tallies) {

  /** The lowest score that counts as satisfied in the satisfaction rate. */
  private static final int SATISFIED = 4;

  Ratings {
    tallies = List.copyOf(tallies);
  }

  int answers() {
    return people(tally -> tally.score() > 0);
  }

  int answers(RaterKind kind) {
    return people(tally -> tally.kind() == kind && tally.score() > 0);
  }

  int asked() {
    return people(tally -> true);
  }

  int asked(RaterKind kind) {
    return people(tally -> tally.kind() == kind);
  }

  BigDecimal average() {
    return average(points(), answers());
  }

  /** Cut to two decimals, so that it never looks better than it is. */
  static BigDecimal average(int points, int answers) {
    return BigDecimal.valueOf(points).divide(BigDecimal.valueOf(answers), 2, RoundingMode.DOWN);
  }

  int points() {
    return tallies.stream().mapToInt(tally -> tally.score() * tally.people()).sum();
  }

  int points(RaterKind kind) {
    return tallies.stream()
        .filter(tally -> tally.kind() == kind)
        .mapToInt(tally -> tally.score() * tally.people())
        .sum();
  }

  int with(int score) {
    return people(tally -> tally.score() == score);
  }

  /** People who gave 4 or 5. */
  int satisfied() {
    return people(tally -> tally.score() >= SATISFIED);
  }

  private int people(Predicate<Tally> which) {
    return tallies.stream().filter(which).mapToInt(Tally::people).sum();
  }
}
