package org.gongshang.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongshang.scoring.SheetForm;
import org.jspecify.annotations.Nullable;

/**
 * A scoring.
 *
 * @param expertWeight percent of the result that the experts' mean makes
 * @param firstOnTie whose mean decides between equal results: expert or public
 * @param touched whether frozen rules were changed, so that nobody is ranked
 * @param rules in words, as they were frozen
 * @param fingerprint SHA-256 of the rules
 * @param own the caller's sheets; absent for who is no juror
 */
record ScoringAnswer(
    Line scoring,
    int places,
    int expertWeight,
    String firstOnTie,
    boolean trimmed,
    @Nullable LocalDate lastDay,
    boolean touched,
    @Nullable String rules,
    @Nullable String fingerprint,
    List<Criterion> criteria,
    List<Candidate> candidates,
    @Nullable List<Sheet> own) {

  /**
   * @param scores whether the caller is one of its jurors
   */
  record Line(String number, String title, Place region, String state, boolean scores) {}

  /**
   * @param best the most points that it gives
   */
  record Criterion(String name, int best) {}

  /**
   * In the order of the ranking where there is one.
   *
   * @param cost in yuan
   * @param source page of the proposal that it was made from
   * @param from scoring below on whose shortlist it was
   * @param to scoring above that took it up
   * @param rank absent while the caller may not know it
   */
  record Candidate(
      long id,
      int position,
      String title,
      @Nullable String body,
      @Nullable BigDecimal cost,
      @Nullable String source,
      @Nullable String from,
      @Nullable String to,
      @Nullable Rank rank) {}

  /**
   * @param place 0 where too few scored it
   * @param result weighted points of 100, cut to two decimals
   */
  record Rank(int place, String result, boolean shortlisted, Mean experts, Mean jury) {}

  /**
   * @param jurors who could score it, without the recused
   * @param counted sheets after the highest and the lowest are left out
   */
  record Mean(String mean, int jurors, int sheets, int counted, int lowest, int highest) {}

  /**
   * @param points by the order of the criteria; none where recused
   */
  record Sheet(
      long candidate, List<Integer> points, int total, @Nullable String recusal, Instant savedAt) {}

  /**
   * What is sent.
   *
   * @param points whole numbers by the order of the criteria
   * @param reason why the caller has an interest
   */
  record Sent(
      @Nullable List<@Nullable BigDecimal> points, boolean recused, @Nullable String reason) {

    /** A fraction stays one, so that it is refused and not cut. */
    SheetForm form() {
      List<String> typed =
          points == null ? List.of() : points.stream().map(String::valueOf).toList();
      return new SheetForm(typed, String.valueOf(recused), reason);
    }
  }
}
