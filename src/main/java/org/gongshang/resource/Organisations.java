package org.gongshang.resource;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshang.NoPermission;
import org.gongshang.PlainText;
import org.gongshang.Refusal;
import org.gongshang.people.Act;
import org.gongshang.people.Mandate;
import org.gongshang.people.Once;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Organisations that regions keep on their lists. */
@Component
public class Organisations {

  private static final int LONGEST_NAME = 120;

  private final OrganisationMapper mapper;
  private final Regions regions;
  private final Rights rights;
  private final Once once;
  private final Clock clock;

  Organisations(OrganisationMapper mapper, Regions regions, Rights rights, Once once, Clock clock) {
    this.mapper = mapper;
    this.regions = regions;
    this.rights = rights;
    this.once = once;
    this.clock = clock;
  }

  /** The organisation, which must exist: ids come from our own tables. */
  public Organisation get(long id) {
    return find(id).orElseThrow(() -> new IllegalStateException("no organisation " + id));
  }

  public Optional<Organisation> find(long id) {
    return mapper.find(id);
  }

  /** Names by id, in one statement. */
  public Map<Long, String> names(Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : mapper.all(ids).stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
  }

  /** Those that may carry out a matter of this region: its own, those above and one level below. */
  public List<Organisation> within(long regionId) {
    return mapper.of(
        Stream.concat(regions.ancestors(regionId).stream(), regions.children(regionId).stream())
            .map(Region::id)
            .toList());
  }

  /** Those of the region itself and of the regions below it. */
  List<Organisation> below(long regionId) {
    return mapper.of(regions.within(regionId).stream().map(Region::id).toList());
  }

  /** Refuses an organisation that the region's list does not offer. */
  public Organisation offered(long id, long regionId) {
    return within(regionId).stream()
        .filter(organisation -> organisation.id() == id)
        .findFirst()
        .orElseThrow(() -> new Refusal("resource.unit.notOffered"));
  }

  /** What an administrator may see: everything at and below the regions of the mandates. */
  List<OrganisationRow> list(Viewer viewer) {
    List<Long> regionIds =
        administered(viewer).stream()
            .flatMap(region -> regions.within(region.id()).stream())
            .map(Region::id)
            .distinct()
            .toList();
    return mapper.of(regionIds).stream()
        .map(
            organisation ->
                new OrganisationRow(
                    organisation.name(),
                    organisation.kind(),
                    regions.get(organisation.regionId()).name()))
        .toList();
  }

  /** The regions of an administrator's mandates. */
  List<Region> administered(Viewer viewer) {
    List<Region> administered =
        viewer.mandates().stream()
            .filter(mandate -> mandate.role() == Role.ADMIN)
            .map(Mandate::regionId)
            .distinct()
            .map(regions::get)
            .toList();
    if (administered.isEmpty()) {
      throw new NoPermission(Role.ADMIN.key());
    }
    return administered;
  }

  /** Where an administrator may put an organisation: the regions of the mandates and below. */
  List<Region> places(Viewer viewer) {
    return administered(viewer).stream()
        .flatMap(region -> Stream.concat(Stream.of(region), regions.children(region.id()).stream()))
        .distinct()
        .toList();
  }

  private static String checked(String name) {
    if (!PlainText.storable(name, false)) {
      throw new Refusal("resource.name.characters");
    }
    if (PlainText.isBlank(name) || PlainText.length(name) > LONGEST_NAME) {
      throw new Refusal("resource.name.invalid");
    }
    return name;
  }

  @Transactional
  void add(NewOrganisation organisation, String key, Viewer viewer) {
    if (regions.find(organisation.regionId()).isEmpty()
        || !rights.may(viewer, Role.ADMIN, organisation.regionId())) {
      throw new Refusal("resource.region.notYours");
    }
    Act act =
        Act.of(
            "organisation",
            String.valueOf(organisation.regionId()),
            organisation.kind().name(),
            organisation.name());
    if (!once.first(viewer.accountId(), key, act)) {
      return;
    }
    String name = checked(organisation.name().strip());
    if (mapper.named(organisation.regionId(), name).isPresent()) {
      throw new Refusal("resource.name.taken", name);
    }
    mapper.insert(
        name, organisation.kind(), organisation.regionId(), viewer.accountId(), clock.instant());
  }
}
