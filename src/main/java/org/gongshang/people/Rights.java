package org.gongshang.people;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongshang.NoPermission;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one place that answers who may do what, where. */
@Component
public class Rights {

  private final Regions regions;

  Rights(Regions regions) {
    this.regions = regions;
  }

  /** Whether one of the viewer's mandates gives the role at the region. */
  public boolean may(Viewer viewer, Role role, long regionId) {
    return viewer.mandates().stream()
        .filter(mandate -> mandate.role() == role)
        .anyMatch(mandate -> counts(mandate, regionId));
  }

  /** Who sits or presides in a building's council has no office at the region. */
  private boolean counts(Mandate mandate, long regionId) {
    return !mandate.apart() && reaches(mandate, regionId);
  }

  private boolean reaches(Mandate mandate, long regionId) {
    return mandate.regionId() == regionId
        || (mandate.role().coversBelow() && regions.isWithin(regionId, mandate.regionId()));
  }

  /** Whether the viewer has to do with sessions of the region's council. */
  public boolean followsCouncil(Viewer viewer, long regionId) {
    return following(viewer).anyMatch(mandate -> counts(mandate, regionId));
  }

  /** Whether an office of the viewer, be it in a council apart, is at the region or above it. */
  boolean worksAt(Viewer viewer, long regionId) {
    return following(viewer).anyMatch(mandate -> reaches(mandate, regionId));
  }

  private static Stream<Mandate> following(Viewer viewer) {
    return viewer.mandates().stream().filter(mandate -> mandate.role().followsCouncil());
  }

  /** Whether the viewer keeps what stands at the region: its council, rooms, buildings, parks. */
  public boolean mayKeep(Viewer viewer, long regionId) {
    return may(viewer, Role.ADMIN, regionId) || may(viewer, Role.CLERK, regionId);
  }

  /** Whether the viewer can be the second who vouches for an election there. */
  public boolean mayConfirmElection(Viewer viewer, long regionId) {
    return confirming().stream().anyMatch(role -> may(viewer, role, regionId));
  }

  /** The offices that make somebody such a second one, the nearest first. */
  public static List<Role> confirming() {
    return List.of(Role.CONVENER, Role.CLERK, Role.ADMIN);
  }

  /**
   * Lets only holders of the role pass, wherever they hold it.
   *
   * @throws NoPermission for everybody else
   */
  public void demand(Viewer viewer, Role role) {
    if (!viewer.holds(role)) {
      throw new NoPermission(role.key());
    }
  }

  /** Regions at which the viewer holds the role, without those below. */
  public List<Long> regionsOf(Viewer viewer, Role role) {
    return viewer.mandates().stream()
        .filter(mandate -> mandate.role() == role && !mandate.apart())
        .map(Mandate::regionId)
        .distinct()
        .toList();
  }

  /**
   * Ids of all regions at which the viewer has the role, closed ones among them: who was appointed
   * there is still there.
   *
   * @return null when that is the whole tree
   */
  public @Nullable Collection<Long> reach(Viewer viewer, Role role) {
    if (may(viewer, role, regions.top().id())) {
      return null;
    }
    return regionsOf(viewer, role).stream()
        .flatMap(regions::everWithin)
        .map(Region::id)
        .distinct()
        .toList();
  }

  /**
   * Whether an administrator may change an account as a whole: only if all its mandates lie within
   * their regions, or a community could set the password of a district's leader.
   */
  public boolean mayAdminister(Viewer viewer, Collection<Mandate> mandates) {
    return viewer.holds(Role.ADMIN)
        && mandates.stream().allMatch(mandate -> may(viewer, Role.ADMIN, mandate.regionId()));
  }

  /** The tokens under which inbox rows address this viewer. */
  public Set<String> holders(Viewer viewer) {
    Set<String> holders = new LinkedHashSet<>();
    holders.add(person(viewer.accountId()));
    for (Mandate mandate : viewer.mandates()) {
      holders.add(holder(mandate));
      holders.add(inPerson(mandate));
    }
    return holders;
  }

  /** Of the tokens, the one that most rows address: of the office at the highest region. */
  public String widest(Viewer viewer) {
    return viewer.mandates().stream()
        .min(Comparator.comparingInt(mandate -> regions.get(mandate.regionId()).level().number()))
        .map(Rights::holder)
        .orElseGet(() -> person(viewer.accountId()));
  }

  /** The same with what the viewer is only asked to sign. */
  public Set<String> listed(Viewer viewer) {
    Set<String> listed = holders(viewer);
    listed.add(signer(viewer.accountId()));
    return listed;
  }

  /**
   * Regions whose holders of the same role may take over what is to be done at this one: its own,
   * the one above and those right below. Never another role: whoever plans must not come to
   * approve.
   */
  public List<Long> near(long regionId) {
    return Stream.of(
            Stream.of(regionId),
            regions.parent(regionId).map(Region::id).stream(),
            regions.children(regionId).stream().map(Region::id))
        .flatMap(ids -> ids)
        .toList();
  }

  /** What is kept as who did it when the viewer acts in this role at the region. */
  public long actor(Viewer viewer, Role role, long regionId) {
    return viewer.mandates().stream()
        .filter(mandate -> mandate.role() == role && counts(mandate, regionId))
        .findFirst()
        .map(viewer::actor)
        .orElse(viewer.accountId());
  }

  /**
   * What is kept as who did it when the viewer acts on what addresses them so: they themselves
   * where anything of their own does.
   */
  public long actor(Viewer viewer, Collection<String> addressed) {
    if (addressed.contains(person(viewer.accountId()))) {
      return viewer.accountId();
    }
    return viewer.mandates().stream()
        .filter(
            mandate -> addressed.contains(holder(mandate)) || addressed.contains(inPerson(mandate)))
        .findFirst()
        .map(viewer::actor)
        .orElse(viewer.accountId());
  }

  /** The token that a mandate gives. */
  public static String holder(Mandate mandate) {
    Long council = mandate.councilId();
    if (mandate.apart() && council != null) {
      return inCouncil(mandate.role(), council);
    }
    return mandate.organisationId() == null
        ? atRegion(mandate.role(), mandate.regionId())
        : atOrganisation(mandate.role(), mandate.organisationId());
  }

  /** The token of one holder of an office alone; it ends with the mandate. */
  public static String inPerson(Mandate mandate) {
    return mandate.role().key() + "@m" + mandate.id();
  }

  public static String person(long accountId) {
    return "p" + accountId;
  }

  /** Who is asked to sign what others complete. */
  public static String signer(long accountId) {
    return "s" + accountId;
  }

  public static String atRegion(Role role, long regionId) {
    return role.key() + "@r" + regionId;
  }

  /** Those who hold the role in a council that is not the region's own. */
  public static String inCouncil(Role role, long councilId) {
    return role.key() + "@c" + councilId;
  }

  public static String atOrganisation(Role role, long organisationId) {
    return role.key() + "@o" + organisationId;
  }
}
