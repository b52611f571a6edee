package org.gongshang.deliberation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongshang.Refusal;
import org.gongshang.people.Accounts;
import org.gongshang.people.Mandate;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Level;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Standing councils: one per region from the district to the community, with the region's id. A
 * grid talks in the council of its community.
 */
@Component
class Councils {

  private final CouncilMapper mapper;
  private final Regions regions;
  private final Accounts accounts;

  Councils(CouncilMapper mapper, Regions regions, Accounts accounts) {
    this.mapper = mapper;
    this.regions = regions;
    this.accounts = accounts;
  }

  long idFor(long regionId) {
    Region region = regions.get(regionId);
    return region.level() == Level.GRID ? regions.parent(regionId).orElseThrow().id() : region.id();
  }

  String name(long councilId) {
    return regions.get(councilId).name() + "议事会";
  }

  /** Members by account; who holds two mandates in it is one member. */
  Map<Long, Mandate> members(long councilId) {
    Map<Long, Mandate> members = new LinkedHashMap<>();
    accounts.ofCouncil(councilId).forEach(m -> members.putIfAbsent(m.accountId(), m));
    return members;
  }

  /** The mandate by which the viewer is a member, without reading the whole council. */
  Optional<Mandate> membership(long councilId, Viewer viewer) {
    return viewer.mandates().stream()
        .filter(mandate -> mandate.role() == Role.REPRESENTATIVE)
        .filter(mandate -> Objects.equals(mandate.councilId(), councilId))
        .findFirst();
  }

  /** Ids of the councils that the viewer has to do with. */
  Collection<Long> of(Viewer viewer) {
    return viewer.mandates().stream()
        .filter(mandate -> mandate.role().followsCouncil())
        .map(Mandate::regionId)
        .map(this::idFor)
        .distinct()
        .toList();
  }

  /**
   * The next ordinal of the year; the same one is never given twice.
   *
   * @throws Refusal if the council's region is closed
   */
  @Transactional(propagation = Propagation.MANDATORY)
  int nextOrdinal(long councilId, int year) {
    if (!regions.hold(councilId)) {
      throw new Refusal("region.gone");
    }
    mapper.insert(councilId);
    mapper.countSession(councilId, year);
    return mapper.lastSession(councilId);
  }

  SessionNumber number(long councilId, int year, int ordinal) {
    return SessionNumber.of(regions.get(councilId).code(), year, ordinal);
  }
}
