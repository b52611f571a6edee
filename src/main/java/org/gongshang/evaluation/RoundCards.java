package org.gongshang.evaluation;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws up one round of ratings, with no more than may be told of it. */
@Component
class RoundCards {

  private final EvaluationRules rules;

  RoundCards(EvaluationRules rules) {
    this.rules = rules;
  }

  /** While people still rate, and where too few did, only how many did is shown. */
  RatingCard.Round of(
      Evaluation evaluation, List<RoundTally> tallies, List<RatingCard.Remark> remarks) {
    Ratings ratings = ratings(evaluation, tallies);
    boolean open = evaluation.isOpen();
    int answers = ratings.answers();
    Disclosure disclosure = new Disclosure(ratings, rules.smallestGroup());
    boolean told = !open && disclosure.ofAll();
    Set<RaterKind> kinds = told ? disclosure.ofKinds() : Set.of();
    return new RatingCard.Round(
        evaluation.number(),
        open,
        evaluation.closesAt(),
        evaluation.state() == EvaluationState.SATISFIED,
        ratings.asked(),
        answers,
        side(ratings, RaterKind.REQUESTER, kinds),
        side(ratings, RaterKind.REPRESENTATIVE, kinds),
        side(ratings, RaterKind.CONVENER, kinds),
        told ? ratings.points() : 0,
        told ? average(ratings.points(), answers) : null,
        new Threshold(evaluation.thresholdTenths()).average().toPlainString(),
        told ? ratings.satisfied() : 0,
        told && answers >= rules.fewAnswers() ? ratings.satisfied() * 100 / answers : null,
        rules.fewAnswers(),
        told ? bars(ratings) : List.of(),
        open ? List.of() : remarks);
  }

  private static Ratings ratings(Evaluation evaluation, List<RoundTally> tallies) {
    return new Ratings(
        tallies.stream()
            .filter(tally -> tally.evaluationId() == evaluation.id())
            .map(RoundTally::tally)
            .toList());
  }

  private static RatingCard.Side side(Ratings ratings, RaterKind kind, Set<RaterKind> told) {
    int answers = ratings.answers(kind);
    return new RatingCard.Side(
        ratings.asked(kind),
        answers,
        told.contains(kind) ? average(ratings.points(kind), answers) : null);
  }

  private static @Nullable String average(int points, int answers) {
    return answers == 0 ? null : Ratings.average(points, answers).toPlainString();
  }

  private static List<RatingCard.Bar> bars(Ratings ratings) {
    int answers = ratings.answers();
    return IntStream.iterate(Score.HIGHEST, score -> score >= Score.LOWEST, score -> score - 1)
        .mapToObj(
            score ->
                new RatingCard.Bar(
                    score,
                    ratings.with(score),
                    answers == 0 ? 0 : ratings.with(score) * 100 / answers))
        .toList();
  }
}
