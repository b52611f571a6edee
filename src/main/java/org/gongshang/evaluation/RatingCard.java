package org.gongshang.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ratings and rectifications on a matter's page. */
public record RatingCard(List<Round> rounds, List<Demand> rectifications, List<Word> escalations) {

  /**
   * One round of ratings.
   *
   * @param average of all answers, cut to two decimals so that it never looks better than it is;
   *     null while open and where too few answered to hide what single people said
   * @param rate whole per cent of answers that say 4 or 5; null when there are too few to say
   * @param fewAnswers below this many answers no rate is given
   */
  public record Round(
      int number,
      boolean open,
      Instant closesAt,
      boolean satisfied,
      int asked,
      int answers,
      Side requesters,
      Side representatives,
      Side conveners,
      int points,
      @Nullable String average,
      String threshold,
      int contented,
      @Nullable Integer rate,
      int fewAnswers,
      List<Bar> bars,
      List<Remark> remarks) {}

  /** Those of one kind: how many were asked, how many answered, what they averaged. */
  public record Side(int asked, int answers, @Nullable String average) {}

  /** How many gave one score; {@code percent} of all answers is only the bar's length. */
  public record Bar(int score, int people, int percent) {}

  /**
   * Words that came with a score, which stays its giver's own.
   *
   * @param masked whether {@code who} is only a surname
   */
  public record Remark(String who, boolean masked, String kind, String text, Instant at) {}

  /** A demand to put things right, with the unit's plan. */
  public record Demand(
      int number,
      String cause,
      String outcome,
      Instant requiredAt,
      @Nullable String plan,
      @Nullable LocalDate deadline,
      @Nullable String plannedBy,
      @Nullable Instant plannedAt) {}

  /** What the level above said. */
  public record Word(String decision, String opinion, String by, Instant at) {}
}
