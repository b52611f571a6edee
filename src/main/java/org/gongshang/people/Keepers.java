package org.gongshang.people;

import java.util.List;
import org.gongshang.NoPermission;
import org.gongshang.NotVisible;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.springframework.stereotype.Component;

/** Who sees and who keeps what stands at a region: rooms to sit in, buildings, parks. */
@Component
public class Keepers {

  private final Rights rights;
  private final Regions regions;

  Keepers(Rights rights, Regions regions) {
    this.rights = rights;
    this.regions = regions;
  }

  /** Whether an office of the viewer reaches the region. */
  public boolean sees(Viewer viewer, long regionId) {
    return rights.worksAt(viewer, regionId) || administers(viewer, regionId);
  }

  /** Clerks keep what stands at their region, administrators also what stands below it. */
  public boolean keeps(Viewer viewer, long regionId) {
    return rights.mayKeep(viewer, regionId);
  }

  public boolean administers(Viewer viewer, long regionId) {
    return rights.may(viewer, Role.ADMIN, regionId);
  }

  /**
   * The region, for who keeps what stands there.
   *
   * @throws NotVisible for everybody else
   */
  public Region kept(Viewer viewer, long regionId) {
    demandOffice(viewer);
    return regions
        .find(regionId)
        .filter(region -> keeps(viewer, region.id()))
        .orElseThrow(() -> new NotVisible("what is kept at region " + regionId));
  }

  /** Regions at which the viewer looks first: those of their offices. */
  public List<Region> seen(Viewer viewer) {
    demandOffice(viewer);
    return viewer.mandates().stream()
        .filter(mandate -> mandate.role().seesPlaces())
        .map(mandate -> regions.get(mandate.regionId()))
        .distinct()
        .toList();
  }

  /**
   * @throws NoPermission for who has no office that sees any such thing
   */
  public void demandOffice(Viewer viewer) {
    if (!viewer.seesPlaces()) {
      throw new NoPermission(Role.CLERK.key());
    }
  }
}
