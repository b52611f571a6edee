package org.gongshang.platform;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongshang.NoPermission;
import org.gongshang.NotVisible;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Platforms of a district, and who may see and keep them. */
@Component
public class Platforms {

  private final PlatformMapper mapper;
  private final Regions regions;
  private final Rights rights;

  Platforms(PlatformMapper mapper, Regions regions, Rights rights) {
    this.mapper = mapper;
    this.regions = regions;
    this.rights = rights;
  }

  public Optional<Platform> find(long id) {
    return mapper.find(id);
  }

  /** Those that are open in exactly this region, by name. */
  public List<Platform> openAt(long regionId) {
    return mapper.openAt(regionId);
  }

  /** Those that are open in these regions, by name. */
  public List<Platform> openIn(Collection<Long> regionIds) {
    return regionIds.isEmpty() ? List.of() : mapper.openIn(regionIds);
  }

  /** The platform for which a matter was told. */
  public Optional<Platform> ofMatter(String matter) {
    return mapper.ofMatter(matter);
  }

  /** The matter is told for the platform. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(String matter, long platformId) {
    mapper.tell(matter, platformId);
  }

  /** Clerks keep those of their region, administrators also those below it. */
  boolean keeps(Viewer viewer, long regionId) {
    return rights.may(viewer, Role.CLERK, regionId) || administers(viewer, regionId);
  }

  boolean administers(Viewer viewer, long regionId) {
    return rights.may(viewer, Role.ADMIN, regionId);
  }

  /**
   * @throws NotVisible if the region's platforms are not the viewer's to keep
   */
  Region kept(Viewer viewer, long regionId) {
    demandOffice(viewer);
    return regions
        .find(regionId)
        .filter(region -> keeps(viewer, region.id()))
        .orElseThrow(() -> new NotVisible("platforms of region " + regionId));
  }

  Platform visible(Viewer viewer, long id) {
    demandOffice(viewer);
    return mapper
        .find(id)
        .filter(platform -> sees(viewer, platform.regionId()))
        .orElseThrow(() -> new NotVisible("platform " + id));
  }

  /** Whether an office of the viewer reaches the region. */
  boolean sees(Viewer viewer, long regionId) {
    return rights.followsCouncil(viewer, regionId) || rights.may(viewer, Role.ADMIN, regionId);
  }

  /** Regions of the viewer's offices. */
  List<Region> seen(Viewer viewer) {
    demandOffice(viewer);
    return viewer.mandates().stream()
        .filter(mandate -> isOffice(mandate.role()))
        .map(mandate -> regions.get(mandate.regionId()))
        .distinct()
        .toList();
  }

  private static void demandOffice(Viewer viewer) {
    if (viewer.mandates().stream().noneMatch(mandate -> isOffice(mandate.role()))) {
      throw new NoPermission(Role.CLERK.key());
    }
  }

  private static boolean isOffice(Role role) {
    return role.followsCouncil() || role == Role.ADMIN;
  }
}
