package org.gongshang.workflow.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongshang.people.Mandate;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Regions by which an inbox can be narrowed: those for which a person works, below them one level
 * after the other, and only where tasks are.
 */
@Component
class RegionChoices {

  private final Regions regions;

  RegionChoices(Regions regions) {
    this.regions = regions;
  }

  /**
   * @param withTasks regions of the tasks that the viewer may see
   * @param chosen the region whose parts are offered too
   */
  List<InboxPage.Place> of(Viewer viewer, List<Region> withTasks, @Nullable Long chosen) {
    Offer offer = new Offer(withTasks, chosen);
    for (Mandate mandate : viewer.mandates()) {
      if (mandate.role().worksOnMatters()) {
        offer.add(regions.get(mandate.regionId()), 0, mandate.role().coversBelow());
      }
    }
    // a unit's work may lie anywhere
    withTasks.stream()
        .filter(region -> viewer.mandates().stream().noneMatch(mandate -> reaches(mandate, region)))
        .forEach(region -> offer.add(region, 0, false));
    return offer.places;
  }

  private boolean reaches(Mandate mandate, Region region) {
    return mandate.regionId() == region.id()
        || (mandate.role().coversBelow() && regions.isWithin(region.id(), mandate.regionId()));
  }

  private class Offer {

    private final Set<Long> withTasks = new HashSet<>();
    private final Set<Long> withTasksBelow = new HashSet<>();
    private final @Nullable Long chosen;
    private final List<InboxPage.Place> places = new ArrayList<>();
    private final Set<Long> offered = new HashSet<>();

    Offer(List<Region> withTasks, @Nullable Long chosen) {
      this.chosen = chosen;
      for (Region region : withTasks) {
        this.withTasks.add(region.id());
        regions.ancestors(region.id()).forEach(above -> withTasksBelow.add(above.id()));
      }
    }

    void add(Region region, int depth, boolean below) {
      if (!isUsed(region, below)) {
        return;
      }
      if (offered.add(region.id())) {
        places.add(new InboxPage.Place(region.id(), region.name(), depth));
      }
      boolean opened = depth == 0 || (chosen != null && regions.isWithin(chosen, region.id()));
      if (below && opened) {
        regions.children(region.id()).forEach(child -> add(child, depth + 1, true));
      }
    }

    private boolean isUsed(Region region, boolean below) {
      return withTasks.contains(region.id()) || (below && withTasksBelow.contains(region.id()));
    }
  }
}
