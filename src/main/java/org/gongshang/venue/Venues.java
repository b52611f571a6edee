package org.gongshang.venue;

import java.util.List;
import java.util.Optional;
import org.gongshang.NotVisible;
import org.gongshang.people.Keepers;
import org.gongshang.people.Rights;
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
  private final Keepers keepers;

  Venues(VenueMapper mapper, Regions regions, Rights rights, Keepers keepers) {
    this.mapper = mapper;
    this.regions = regions;
    this.rights = rights;
    this.keepers = keepers;
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

  /** The venue, if the viewer's council may sit in it or they cover its region. */
  Venue visible(Viewer viewer, long id) {
    keepers.demandOffice(viewer);
    return mapper
        .find(id)
        .filter(venue -> sees(viewer, venue))
        .orElseThrow(() -> new NotVisible("venue " + id));
  }

  private boolean sees(Viewer viewer, Venue venue) {
    return keepers.sees(viewer, venue.regionId())
        || (venue.shared()
            && viewer.mandates().stream()
                .filter(mandate -> mandate.role().seesPlaces())
                .anyMatch(mandate -> regions.isWithin(mandate.regionId(), venue.regionId())));
  }

  /** Whether the viewer may know what the region's council sits for. */
  boolean follows(Viewer viewer, long regionId) {
    return rights.followsCouncil(viewer, regionId);
  }
}
