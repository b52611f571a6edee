package org.gongshang.page;

import java.util.List;
import java.util.Map;
import org.gongshang.NoPermission;
import org.gongshang.people.Accounts;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who may open a page that somebody may not, and whom to ask for it. */
@Component
class Doors {

  private static final int MOST_NAMES = 3;

  private final Regions regions;
  private final Accounts accounts;

  Doors(Regions regions, Accounts accounts) {
    this.regions = regions;
    this.accounts = accounts;
  }

  Door to(NoPermission refused, @Nullable Viewer viewer) {
    Region region = region(refused, viewer);
    for (Region place : regions.upFrom(region.id())) {
      List<Long> holders = accounts.holders(Role.ADMIN, place.id());
      if (!holders.isEmpty()) {
        return door(refused, region, names(holders), place.name());
      }
    }
    return door(refused, region, List.of(), "");
  }

  private static Door door(
      NoPermission refused, Region region, List<String> administrators, String theirRegion) {
    return new Door(
        refused.role(),
        region.name(),
        region.parentId() != null && Role.of(refused.role()).coversBelow(),
        administrators,
        theirRegion);
  }

  /** Where the page does not say, it is where the person is. */
  private Region region(NoPermission refused, @Nullable Viewer viewer) {
    Long named = refused.regionId();
    if (named != null) {
      return regions.get(named);
    }
    return viewer == null || viewer.own().isEmpty()
        ? regions.top()
        : regions.get(viewer.own().get(0).regionId());
  }

  private List<String> names(List<Long> holders) {
    Map<Long, String> names = accounts.names(holders);
    return holders.stream().limit(MOST_NAMES).map(names::get).toList();
  }
}
