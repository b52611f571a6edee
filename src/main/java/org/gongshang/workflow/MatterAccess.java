package org.gongshang.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongshang.people.Mandate;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.springframework.stereotype.Component;

/**
 * Who may see a matter: those who asked, the regions that had it, the one that owns the matter
 * above it, who covers them, its unit, and to whom it was given to read.
 */
@Component
class MatterAccess {

  private final MatterMapper matters;
  private final Regions regions;
  private final Rights rights;

  MatterAccess(MatterMapper matters, Regions regions, Rights rights) {
    this.matters = matters;
    this.regions = regions;
    this.rights = rights;
  }

  boolean maySee(Matter matter, Viewer viewer) {
    if (matters.isRequester(matter.number(), viewer.accountId())) {
      return true;
    }
    List<Long> owners = matters.onlookers(matter.number());
    return viewer.mandates().stream().anyMatch(mandate -> opens(mandate, matter, owners))
        || matters.isReader(matter.number(), rights.holders(viewer));
  }

  /** Those of these matters that the viewer may see, in a constant number of statements. */
  Set<MatterNumber> visible(Collection<MatterNumber> numbers, Viewer viewer) {
    if (numbers.isEmpty()) {
      return Set.of();
    }
    List<String> keys = numbers.stream().map(MatterNumber::value).toList();
    Set<String> told = new TreeSet<>(matters.requested(viewer.accountId(), keys));
    told.addAll(matters.read(keys, rights.holders(viewer)));
    Map<MatterNumber, List<Long>> onlookers =
        matters.onlookersOf(numbers).stream()
            .collect(
                Collectors.groupingBy(
                    MatterMapper.Onlooker::matter,
                    Collectors.mapping(MatterMapper.Onlooker::regionId, Collectors.toList())));
    return matters.all(numbers).stream()
        .filter(
            matter ->
                told.contains(matter.number().value())
                    || viewer.mandates().stream()
                        .anyMatch(
                            mandate ->
                                opens(
                                    mandate,
                                    matter,
                                    onlookers.getOrDefault(matter.number(), List.of()))))
        .map(Matter::number)
        .collect(Collectors.toSet());
  }

  private boolean opens(Mandate mandate, Matter matter, List<Long> owners) {
    if (!mandate.role().worksOnMatters() || mandate.apart()) {
      return false;
    }
    if (mandate.role() == Role.UNIT) {
      return Objects.equals(mandate.organisationId(), matter.responsibleUnit());
    }
    return owners.stream()
        .anyMatch(
            owner ->
                owner == mandate.regionId()
                    || (mandate.role().coversBelow()
                        && regions.isWithin(owner, mandate.regionId())));
  }

  /** Regions whose matters the viewer sees: their own, and all below where a role covers them. */
  Set<Long> regionsOf(Viewer viewer) {
    Set<Long> ids = new TreeSet<>();
    for (Mandate mandate : viewer.mandates()) {
      if (!mandate.role().worksOnMatters() || mandate.apart() || mandate.role() == Role.UNIT) {
        continue;
      }
      ids.add(mandate.regionId());
      if (mandate.role().coversBelow()) {
        regions.everWithin(mandate.regionId()).forEach(region -> ids.add(region.id()));
      }
    }
    return ids;
  }

  /** Organisations for which the viewer carries projects out. */
  Set<Long> unitsOf(Viewer viewer) {
    Set<Long> ids = new TreeSet<>();
    viewer.mandates().stream()
        .filter(mandate -> mandate.role() == Role.UNIT)
        .map(Mandate::organisationId)
        .filter(Objects::nonNull)
        .forEach(ids::add);
    return ids;
  }
}
