package org.gongshang.duty;

import java.util.Arrays;
import java.util.List;
import org.gongshang.NoPermission;
import org.gongshang.NotVisible;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.springframework.stereotype.Component;

/** Who may see what is owed where: leaders over all below them, community workers at home. */
@Component
class DutyReach {

  private static final List<Role> READERS =
      Arrays.stream(Role.values()).filter(Role::answers).toList();

  private final Rights rights;
  private final Regions regions;

  DutyReach(Rights rights, Regions regions) {
    this.rights = rights;
    this.regions = regions;
  }

  /** Regions of the viewer's own mandates, highest first. */
  List<Region> own(Viewer viewer) {
    demandReader(viewer);
    return READERS.stream()
        .flatMap(role -> rights.regionsOf(viewer, role).stream())
        .distinct()
        .map(regions::get)
        .sorted((one, other) -> one.level().compareTo(other.level()))
        .toList();
  }

  /** The region, also if it is closed, where the viewer may see what it owes. */
  Region visible(Viewer viewer, long id) {
    demandReader(viewer);
    return regions
        .known(id)
        .filter(region -> reads(viewer, region.id()))
        .orElseThrow(() -> new NotVisible("what region " + id + " owes"));
  }

  private static void demandReader(Viewer viewer) {
    if (!viewer.answers()) {
      throw new NoPermission(Role.OFFICIAL.key());
    }
  }

  boolean reads(Viewer viewer, long regionId) {
    return READERS.stream().anyMatch(role -> rights.may(viewer, role, regionId));
  }

  /** Whether also what the regions below it owe. */
  boolean readsBelow(Viewer viewer, long regionId) {
    return READERS.stream()
        .filter(Role::coversBelow)
        .anyMatch(role -> rights.may(viewer, role, regionId));
  }

  /** Whether also what the tasks there are about, as on the pages of matters. */
  boolean readsSubjects(Viewer viewer, long regionId) {
    return READERS.stream()
        .filter(Role::worksOnMatters)
        .anyMatch(role -> rights.may(viewer, role, regionId));
  }
}
