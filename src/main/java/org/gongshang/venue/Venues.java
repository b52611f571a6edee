package org.gongshang.venue;

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

/** The venues of a district, and who may see and keep them. */
@Component
public class Venues {

  private final VenueMapper mapper;
  private final Regions regions;
  private final Rights rights;

  Venues(VenueMapper mapper, Regions regions, Rights rights) {
    this.mapper = mapper;
    this.regions = regions;
    this.rights = rights;
  }

  public Optional<Venue> find(long id) {
    return mapper.find(id);
  }

  /**
   * What a council of the region may book: the region's own, and those that regions above share.
   */
  public List<Venue> offered(long regionId) {
    return mapper.offered(regionId, above(regionId));
  }

  private List<Long> above(long regionId) {
    return regions.ancestors(regionId).stream().map(Region::id).toList();
  }

  boolean isOffered(Venue venue, long regionId) {
    return venue.isOpen()
        && (venue.regionId() == regionId
            || (venue.shared() && above(regionId).contains(venue.regionId())));
  }

  boolean keeps(Viewer viewer, long regionId) {
    return rights.may(viewer, Role.CLERK, regionId) || rights.may(viewer, Role.ADMIN, regionId);
  }

  /**
   * @throws NotVisible if the region's venues are not the viewer's to keep
   */
  Region kept(Viewer viewer, long regionId) {
    demandOffice(viewer);
    return regions
        .find(regionId)
        .filter(region -> keeps(viewer, region.id()))
        .orElseThrow(() -> new NotVisible("venues of region " + regionId));
  }

  /** The venue, if the viewer's council may sit in it or they cover its region. */
  Venue visible(Viewer viewer, long id) {
    demandOffice(viewer);
    return mapper
        .find(id)
        .filter(venue -> sees(viewer, venue))
        .orElseThrow(() -> new NotVisible("venue " + id));
  }

  private boolean sees(Viewer viewer, Venue venue) {
    return sees(viewer, venue.regionId())
        || (venue.shared()
            && viewer.mandates().stream()
                .filter(mandate -> isOffice(mandate.role()))
                .anyMatch(mandate -> regions.isWithin(mandate.regionId(), venue.regionId())));
  }

  /** Whether an office of the viewer reaches the region. */
  boolean sees(Viewer viewer, long regionId) {
    return rights.followsCouncil(viewer, regionId) || rights.may(viewer, Role.ADMIN, regionId);
  }

  /** Whether the viewer may know what the region's council sits for. */
  boolean follows(Viewer viewer, long regionId) {
    return rights.followsCouncil(viewer, regionId);
  }

  /** Regions whose venues the viewer looks through first: those of their offices. */
  List<Region> seen(Viewer viewer) {
    demandOffice(viewer);
    return viewer.mandates().stream()
        .filter(mandate -> isOffice(mandate.role()))
        .map(mandate -> regions.get(mandate.regionId()))
        .distinct()
        .toList();
  }

  static void demandOffice(Viewer viewer) {
    if (viewer.mandates().stream().noneMatch(mandate -> isOffice(mandate.role()))) {
      throw new NoPermission(Role.CLERK.key());
    }
  }

  /** Whether it has to do with where councils sit. */
  private static boolean isOffice(Role role) {
    return role.followsCouncil() || role == Role.ADMIN;
  }
}
