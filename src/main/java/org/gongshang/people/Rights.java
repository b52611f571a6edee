package org.gongshang.people;

import java.util.LinkedHashSet;
import java.util.Set;
import org.gongshang.region.Regions;
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
        .anyMatch(mandate -> reaches(mandate, regionId));
  }

  private boolean reaches(Mandate mandate, long regionId) {
    return mandate.regionId() == regionId
        || (mandate.role().coversBelow() && regions.isWithin(regionId, mandate.regionId()));
  }

  /** The tokens under which inbox rows address this viewer. */
  public Set<String> holders(Viewer viewer) {
    Set<String> holders = new LinkedHashSet<>();
    holders.add(person(viewer.accountId()));
    for (Mandate mandate : viewer.mandates()) {
      if (mandate.organisationId() != null) {
        holders.add(atOrganisation(mandate.role(), mandate.organisationId()));
      } else {
        holders.add(atRegion(mandate.role(), mandate.regionId()));
      }
    }
    return holders;
  }

  public static String person(long accountId) {
    return "p" + accountId;
  }

  public static String atRegion(Role role, long regionId) {
    return role.key() + "@r" + regionId;
  }

  public static String atOrganisation(Role role, long organisationId) {
    return role.key() + "@o" + organisationId;
  }
}
