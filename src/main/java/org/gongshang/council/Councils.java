package org.gongshang.council;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.people.Accounts;
import org.gongshang.people.Mandate;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Level;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Councils and who sits in them. A region from the district to the community has a standing one; a
 * grid talks in the council of its community.
 */
@Component
public class Councils {

  private final CouncilMapper mapper;
  private final Regions regions;
  private final Accounts accounts;
  private final Rights rights;
  private final Clock clock;

  Councils(CouncilMapper mapper, Regions regions, Accounts accounts, Rights rights, Clock clock) {
    this.mapper = mapper;
    this.regions = regions;
    this.accounts = accounts;
    this.rights = rights;
    this.clock = clock;
  }

  public Optional<Council> find(long id) {
    return mapper.find(id);
  }

  public static String path(long id) {
    return "/councils/" + id;
  }

  /** The council, which must exist: ids come from our own tables. */
  public Council get(long id) {
    return find(id).orElseThrow(() -> new IllegalStateException("no council " + id));
  }

  /** The region that the council belongs to. */
  public Region region(long councilId) {
    return regions.get(get(councilId).regionId());
  }

  /** The council, or nothing to be seen. */
  public Council visible(long id) {
    return find(id).orElseThrow(() -> new NotVisible("council " + id));
  }

  /** The standing council of exactly this region. */
  public Optional<Council> at(long regionId) {
    return mapper.standing(List.of(regionId)).stream().findFirst();
  }

  /** Standing councils by region, in one statement. */
  public Map<Long, Council> at(Collection<Long> regionIds) {
    return regionIds.isEmpty()
        ? Map.of()
        : mapper.standing(regionIds).stream()
            .collect(Collectors.toMap(Council::regionId, Function.identity()));
  }

  /** Whether lists may mean the number of a building's council. */
  public static boolean isNumber(String text) {
    return Council.idIn(text).isPresent();
  }

  /** Councils of buildings by their numbers as they were written; in one statement. */
  public Map<String, Council> numbered(Collection<String> numbers) {
    Map<String, Long> ids = new HashMap<>();
    numbers.forEach(number -> Council.idIn(number).ifPresent(id -> ids.put(number, id)));
    Map<Long, Council> found =
        ids.isEmpty()
            ? Map.of()
            : mapper.all(Set.copyOf(ids.values())).stream()
                .filter(Council::isApart)
                .collect(Collectors.toMap(Council::id, Function.identity()));
    Map<String, Council> byNumber = new HashMap<>();
    ids.forEach(
        (number, id) -> {
          Council council = found.get(id);
          if (council != null) {
            byNumber.put(number, council);
          }
        });
    return byNumber;
  }

  /** The council in which what happens at the region is talked over. */
  public Optional<Council> of(long regionId) {
    return at(seat(regionId));
  }

  /**
   * The council in which what happens at the region is talked over.
   *
   * @throws Refusal if none was set up
   */
  public Council sitting(long regionId) {
    return of(regionId)
        .orElseThrow(() -> new Refusal("council.none", regions.get(seat(regionId)).name()));
  }

  /** The region whose council that is. */
  long seat(long regionId) {
    Region region = regions.get(regionId);
    return region.level() == Level.GRID ? regions.parent(regionId).orElseThrow().id() : region.id();
  }

  public String name(long councilId) {
    return name(get(councilId));
  }

  public String name(Council council) {
    return name(council.regionId(), council.name());
  }

  /**
   * What a council of the region is called.
   *
   * @param own name; null where it is called after its region
   */
  public String name(long regionId, @Nullable String own) {
    return own == null ? called(regions.get(regionId).name()) : own;
  }

  /** After a region or a building. */
  static String called(String place) {
    return place + "议事会";
  }

  /** Names by id, in one statement. */
  public Map<Long, String> names(Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : mapper.all(ids).stream().collect(Collectors.toMap(Council::id, this::name));
  }

  /** Members by account; who holds two mandates in it is one member. */
  public Map<Long, Mandate> members(long councilId) {
    Map<Long, Mandate> members = new LinkedHashMap<>();
    accounts.ofCouncil(councilId).forEach(m -> members.putIfAbsent(m.accountId(), m));
    return members;
  }

  /** The mandate by which the viewer is a member, without reading the whole council. */
  public Optional<Mandate> membership(long councilId, Viewer viewer) {
    return viewer.mandates().stream()
        .filter(mandate -> mandate.role() == Role.REPRESENTATIVE)
        .filter(mandate -> Objects.equals(mandate.councilId(), councilId))
        .findFirst();
  }

  /** Whether the viewer is the second who vouches for elections to it. */
  public boolean mayConfirmElection(Viewer viewer, Council council) {
    return rights.mayConfirmElection(viewer, council.regionId())
        || viewer.mandates().stream()
            .anyMatch(
                mandate ->
                    mandate.role() == Role.CONVENER
                        && Objects.equals(mandate.councilId(), council.id()));
  }

  /** Those who call and lead its sessions: of a building's its own, else the region's. */
  public List<Long> conveners(Council council) {
    return council.isApart()
        ? accounts.holdersIn(Role.CONVENER, council.id())
        : accounts.holders(Role.CONVENER, council.regionId());
  }

  /**
   * Sets up the standing council of a region; returns its id.
   *
   * @throws Refusal if there is one, or the region can have none
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long open(long regionId, long by) {
    if (!regions.hold(regionId)) {
      throw new Refusal("region.gone");
    }
    if (regions.get(regionId).level() == Level.GRID) {
      throw new Refusal("council.grid");
    }
    NewCouncil council = NewCouncil.standing(regionId, by, clock.instant());
    try {
      mapper.insert(council);
    } catch (DuplicateKeyException there) {
      throw new Refusal("council.there", regions.get(regionId).name());
    }
    return council.id();
  }
}
