package org.gongshang.evaluation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.gongshang.people.Accounts;
import org.gongshang.people.Privacy;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.MatterNumber;
import org.springframework.stereotype.Component;

/** Draws up ratings and rectifications for a matter's page. */
@Component
class RatingCards {

  private static final Set<Role> SEE_NAMES = Set.of(Role.CLERK, Role.CONVENER, Role.OFFICIAL);

  private final EvaluationMapper evaluations;
  private final RectificationMapper rectifications;
  private final RoundCards rounds;
  private final Accounts accounts;
  private final Rights rights;

  RatingCards(
      EvaluationMapper evaluations,
      RectificationMapper rectifications,
      RoundCards rounds,
      Accounts accounts,
      Rights rights) {
    this.evaluations = evaluations;
    this.rectifications = rectifications;
    this.rounds = rounds;
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
                    rounds.of(evaluation, tallies, remarks(evaluation, remarks, names, named)))
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
