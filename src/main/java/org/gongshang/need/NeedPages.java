package org.gongshang.need;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongshang.NoPermission;
import org.gongshang.people.Mandate;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Level;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page for a new need offers. */
@Component
class NeedPages {

  private static final int FOUND = 12;

  private final Regions regions;

  NeedPages(Regions regions) {
    this.regions = regions;
  }

  /**
   * @param search part of a region's name or code, when the place is not among the viewer's own
   */
  Page page(NeedForm form, String search, Viewer viewer) {
    if (!Needs.maySubmit(viewer)) {
      throw new NoPermission(Role.RESIDENT.key());
    }
    Map<Long, String> places = new LinkedHashMap<>();
    viewer.mandates().stream().map(Mandate::regionId).distinct().forEach(id -> add(places, id));
    List<Region> found = found(search);
    found.forEach(region -> places.put(region.id(), regions.label(region.id())));
    Long chosen = form.region();
    if (chosen != null && !places.containsKey(chosen)) {
      regions
          .find(chosen)
          .filter(Needs::maySubmitAt)
          .ifPresent(region -> places.put(chosen, regions.label(chosen)));
    }
    List<Place> choices = new ArrayList<>();
    places.forEach((id, label) -> choices.add(new Place(id, label)));
    return new Page(
        choices,
        chosen == null && !choices.isEmpty() ? Long.valueOf(choices.get(0).id()) : chosen,
        search,
        !search.isBlank() && found.isEmpty(),
        viewer.holds(Role.CLERK),
        Arrays.stream(Channel.values())
            .filter(channel -> channel != Channel.SYSTEM)
            .map(Channel::key)
            .toList());
  }

  /** Communities and grids; of a subdistrict that was found, its communities. */
  private List<Region> found(String search) {
    return regions.search(search, regions.top().id(), FOUND).stream()
        .flatMap(
            region ->
                region.level() == Level.SUBDISTRICT
                    ? regions.children(region.id()).stream()
                    : Stream.of(region))
        .filter(Needs::maySubmitAt)
        .distinct()
        .limit(FOUND)
        .toList();
  }

  /** A region of the viewer, and its grids. */
  private void add(Map<Long, String> places, long id) {
    Region region = regions.get(id);
    if (Needs.maySubmitAt(region)) {
      places.put(id, regions.label(id));
    }
    if (region.level() == Level.COMMUNITY) {
      regions.children(id).forEach(grid -> places.put(grid.id(), grid.name()));
    }
  }

  /** What the page shows. */
  public record Page(
      List<Place> places,
      @Nullable Long chosen,
      String search,
      boolean nothingFound,
      boolean clerk,
      List<String> channels) {}

  /** One choice of where. */
  public record Place(long id, String label) {}
}
