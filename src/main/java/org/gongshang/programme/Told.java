package org.gongshang.programme;

import java.math.BigDecimal;
import java.util.List;
import org.gongshang.Money;
import org.gongshang.programme.selection.Finding;
import org.gongshang.programme.selection.Reason;

/**
 * A reason as it is told.
 *
 * @param key of the message behind {@code programme.reason.}
 * @param args of the message
 * @param place as the how-manieth the project was paid for or looked at; 0 where there is no order
 */
record Told(String key, List<Object> args, int place) {

  /**
   * @param tied what came before it only by the rule for ties, and took what it would have needed
   */
  static Told of(Finding finding, Tied tied) {
    Reason reason = finding.reason();
    if (reason instanceof Reason.Paid paid) {
      return new Told("paid", List.of(paid.round(), finding.votes(), payers(paid)), paid.round());
    }
    if (reason instanceof Reason.Fitted fitted) {
      return looked("fitted", fitted.place(), fitted.left(), tied);
    }
    if (reason instanceof Reason.TooDear dear) {
      return looked(tied.reason(), dear.place(), dear.left(), tied);
    }
    return new Told(key(finding), args(finding), 0);
  }

  private static Told looked(String key, int place, BigDecimal left, Tied tied) {
    List<Object> args = List.of(place, Money.figure(left), tied.names(), tied.more());
    return new Told(key, args, place);
  }

  /** Whose share was used up before pays nothing. */
  private static long payers(Reason.Paid paid) {
    return paid.full().stream().mapToLong(Reason.Share::voters).sum() + paid.rest().voters();
  }

  private static String key(Finding finding) {
    Reason reason = finding.reason();
    if (reason instanceof Reason.NotReached) {
      return "notReached";
    }
    if (reason instanceof Reason.NotCovered) {
      return "notCovered";
    }
    if (finding.votes() == 0) {
      return "nobody";
    }
    return reason instanceof Reason.TooFewVoters ? "tooFewVoters" : "tooFew";
  }

  private static List<Object> args(Finding finding) {
    Reason reason = finding.reason();
    if (reason instanceof Reason.NotCovered covered) {
      BigDecimal cost = finding.proposal().cost();
      BigDecimal have = covered.have();
      return List.of(
          finding.votes(),
          Money.figure(have),
          Money.figure(cost),
          Money.figure(cost.subtract(have)));
    }
    if (reason instanceof Reason.TooFewVoters few) {
      return List.of(finding.votes(), few.minimum());
    }
    return reason instanceof Reason.TooFew few ? List.of(few.minimum()) : List.of();
  }
}
