package org.gongshang.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.gongshang.people.Accounts;
import org.gongshang.people.Privacy;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.MatterNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws up ratings and rectifications for a matter's page. */
@Component
class RatingCards {

  private static final Set<Role> SEE_NAMES = Set.of(Role.CLERK, Role.CONVENER, Role.OFFICIAL);

  private final EvaluationMapper evaluations;
  private final RectificationMapper rectifications;
  private final EvaluationRules rules;
  private final Accounts accounts;
  private final Rights rights;

  RatingCards(
      EvaluationMapper evaluations,
      RectificationMapper rectifications,
      EvaluationRules rules,
      Accounts accounts,
      Rights rights) {
    this.evaluations = evaluations;
    this.rectifications = rectifications;
    this.rules = rules;
    this.accounts = accounts;
    this.rights = rights;
  }

  RatingCard of(Matter matter, Viewer viewer) {
    MatterNumber number = matter.number();
    List<Remark> remarks = evaluations.remarks(number);
    List<Rectification> demands = rectifications.all(number);
    List<Escalation> escalations = rectifications.escalations(number);
    Map<Long, String> names = names(remarks, demands, escalations);
    Predicate<Long> named = whoseNames(matter, viewer);
    List<RoundTally> tallies = evaluations.tallies(number);
    return new RatingCard(
        evaluations.all(number).stream()
            .map(
                evaluation ->
                    round(
                        evaluation,
                        ratings(evaluation, tallies),
                        remarks(evaluation, remarks, names, named)))
            .toList(),
        demands.stream().map(demand -> demand(demand, names)).toList(),
        escalations.stream()
            .map(
                word ->
                    new RatingCard.Word(
                        word.decision().key(),
                        word.opinion(),
                        names.getOrDefault(word.decidedBy(), ""),
                        word.decidedAt()))
            .toList());
  }

  private Map<Long, String> names(
      List<Remark> remarks, List<Rectification> demands, List<Escalation> escalations) {
    Set<Long> ids = new LinkedHashSet<>();
    remarks.forEach(remark -> ids.add(remark.accountId()));
    for (Rectification demand : demands) {
      Long plannedBy = demand.plannedBy();
      if (plannedBy != null) {
        ids.add(plannedBy);
      }
    }
    escalations.forEach(word -> ids.add(word.decidedBy()));
    return ids.isEmpty() ? Map.of() : accounts.names(ids);
  }

  /** The owning region and the one it came from see who wrote; everyone else sees a surname. */
  private Predicate<Long> whoseNames(Matter matter, Viewer viewer) {
    boolean all =
        SEE_NAMES.stream()
            .anyMatch(
                role ->
                    rights.may(viewer, role, matter.regionId())
                        || rights.may(viewer, role, matter.originRegionId()));
    return accountId -> all || accountId == viewer.accountId();
  }

  private static Ratings ratings(Evaluation evaluation, List<RoundTally> tallies) {
    return new Ratings(
        tallies.stream()
            .filter(tally -> tally.evaluationId() == evaluation.id())
            .map(RoundTally::tally)
            .toList());
  }

  /** While people still rate, and where too few did, only how many did is shown. */
  private RatingCard.Round round(
      Evaluation evaluation, Ratings ratings, List<RatingCard.Remark> remarks) {
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
        told ? bars(ratings) : List.of(),
        open ? List.of() : remarks);
  }

  private static RatingCard.Side side(Ratings ratings, RaterKind kind, Set<RaterKind> told) {
    int answers = ratings.answers(kind);
    return new RatingCard.Side(
        ratings.asked(kind),
        answers,
        told.contains(kind) ? average(ratings.points(kind), answers) : null);
  }

  private static @Nullable String average(int points, int answers) {
    return answers == 0
        ? null
        : BigDecimal.valueOf(points)
            .divide(BigDecimal.valueOf(answers), 2, RoundingMode.DOWN)
            .toPlainString();
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

  private static List<RatingCard.Remark> remarks(
      Evaluation evaluation, List<Remark> remarks, Map<Long, String> names, Predicate<Long> named) {
    return remarks.stream()
        .filter(remark -> remark.evaluationId() == evaluation.id())
        .map(
            remark -> {
              String name = names.getOrDefault(remark.accountId(), "");
              boolean open = named.test(remark.accountId());
              return new RatingCard.Remark(
                  open ? name : Privacy.surname(name),
                  !open,
                  remark.kind().key(),
                  remark.remark(),
                  remark.ratedAt());
            })
        .toList();
  }

  private static RatingCard.Demand demand(Rectification demand, Map<Long, String> names) {
    Long plannedBy = demand.plannedBy();
    return new RatingCard.Demand(
        demand.number(),
        demand.cause().key(),
        demand.outcome().key(),
        demand.requiredAt(),
        demand.plan(),
        demand.deadline(),
        plannedBy == null ? null : names.get(plannedBy),
        demand.plannedAt());
  }
}
