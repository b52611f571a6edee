package org.gongshang.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongshang.Refusal;
import org.gongshang.people.MandateTargets.Kind;
import org.gongshang.people.MandateTargets.Target;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts words to mandates: names of regions, councils and organisations. */
@Component
public class MandateLines {

  private final Regions regions;
  private final ObjectProvider<MandateTargets> targets;
  private final Clock clock;

  MandateLines(Regions regions, ObjectProvider<MandateTargets> targets, Clock clock) {
    this.regions = regions;
    this.targets = targets;
    this.clock = clock;
  }

  public List<MandateLine> of(Collection<Mandate> mandates) {
    Map<Long, String> councils = labels(Kind.COUNCIL, mandates, Mandate::councilId);
    Map<Long, String> organisations = labels(Kind.ORGANISATION, mandates, Mandate::organisationId);
    LocalDate today = LocalDate.now(clock);
    return mandates.stream()
        .map(
            mandate ->
                new MandateLine(
                    mandate.id(),
                    mandate.accountId(),
                    mandate.role(),
                    regions.known(mandate.regionId()).map(Region::name).orElse("–"),
                    label(councils, mandate.councilId()),
                    label(organisations, mandate.organisationId()),
                    mandate.sector(),
                    mandate.kind(),
                    mandate.from(),
                    mandate.to(),
                    mandate.isCurrent(today)))
        .toList();
  }

  /** What a mandate at the region can name. */
  public List<Target> choices(Kind kind, long regionId) {
    return targets.stream()
        .filter(each -> each.kind() == kind)
        .flatMap(each -> each.at(regionId).stream())
        .toList();
  }

  /** The mandate, counting in its council alone where that is not the region's own. */
  public Mandate placed(Mandate wanted) {
    Long council = wanted.councilId();
    boolean apart =
        council != null
            && targets.stream()
                .filter(each -> each.kind() == Kind.COUNCIL)
                .anyMatch(each -> each.isApart(council));
    return apart ? wanted.setApart() : wanted;
  }

  /**
   * Asks those who own what the mandate names.
   *
   * @throws Refusal if one of them has no room for it
   */
  public void mustHaveRoom(Mandate wanted) {
    Refusal.throwIfAny(targets.stream().flatMap(each -> each.obstacle(wanted).stream()).toList());
  }

  /** Names of the councils in which alone these count, by id; nothing is read where none does. */
  Map<Long, String> apart(Collection<Mandate> mandates) {
    return labels(
        Kind.COUNCIL, mandates.stream().filter(Mandate::apart).toList(), Mandate::councilId);
  }

  private Map<Long, String> labels(
      Kind kind, Collection<Mandate> mandates, Function<Mandate, @Nullable Long> target) {
    List<Long> ids = mandates.stream().map(target).filter(Objects::nonNull).distinct().toList();
    if (ids.isEmpty()) {
      return Map.of();
    }
    return targets.stream()
        .filter(each -> each.kind() == kind)
        .flatMap(each -> each.labels(ids).entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, two) -> one));
  }

  private static @Nullable String label(Map<Long, String> labels, @Nullable Long id) {
    return id == null ? null : labels.get(id);
  }
}
