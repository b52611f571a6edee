package org.gongshang.need;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongshang.NoPermission;
import org.gongshang.people.Mandate;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.platform.Platforms;
import org.gongshang.region.Level;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page for a new need offers. */
@Component
class NeedPages {

  /** More than that nobody reads; they search again. */
  private static final int SHOWN = 20;

  private final Regions regions;
  private final Platforms platforms;

  NeedPages(Regions regions, Platforms platforms) {
    this.regions = regions;
    this.platforms = platforms;
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
    List<Region> found =
        found(search).stream().filter(region -> !places.containsKey(region.id())).toList();
    List<Place> results = found.stream().limit(SHOWN).map(region -> place(region.id())).toList();
    Long chosen = form.regionId();
    if (chosen != null && results.stream().noneMatch(result -> result.id() == chosen)) {
      addChosen(places, chosen);
    }
    return new Page(
        places.entrySet().stream().map(e -> new Place(e.getKey(), e.getValue())).toList(),
        results,
        found.size() - results.size(),
        chosen == null ? places.keySet().stream().findFirst().orElse(null) : chosen,
        search,
        viewer.holds(Role.CLERK),
        Arrays.stream(Channel.values()).filter(Channel::isHeard).map(Channel::key).toList(),
        buildings(places.keySet()));
  }

  /** Buildings and parks in these places or, of grids, in their communities. */
  private List<Place> buildings(Set<Long> places) {
    List<Long> ids =
        places.stream()
            .flatMap(
                id -> Stream.concat(Stream.of(id), regions.parent(id).stream().map(Region::id)))
            .distinct()
            .toList();
    return platforms.openIn(ids).stream()
        .map(
            building ->
                new Place(
                    building.id(),
                    building.name() + "（" + regions.get(building.regionId()).name() + "）"))
        .toList();
  }

  /** What the search box found before stays a choice. */
  private void addChosen(Map<Long, String> places, long chosen) {
    if (!places.containsKey(chosen)) {
      regions
          .find(chosen)
          .filter(Needs::maySubmitAt)
          .ifPresent(region -> places.put(chosen, regions.label(chosen)));
    }
  }

  private Place place(long id) {
    return new Place(id, regions.label(id));
  }

  /**
   * Communities, also those of a subdistrict that was named; grids only where no community is
   * meant, as each of them bears its community's name.
   */
  private List<Region> found(String search) {
    List<Region> places =
        regions.search(search, regions.top().id(), Integer.MAX_VALUE).stream()
            .filter(Needs::maySubmitAt)
            .toList();
    List<Region> communities =
        places.stream().filter(region -> region.level() != Level.GRID).toList();
    return communities.isEmpty() ? places : communities;
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

  /**
   * What the page shows.
   *
   * @param places the person's own
   * @param results of the search, without these
   * @param more how many further ones the search would have
   * @param buildings and parks in these places
   */
  public record Page(
      List<Place> places,
      List<Place> results,
      int more,
      @Nullable Long chosen,
      String search,
      boolean clerk,
      List<String> channels,
      List<Place> buildings) {}

  /** One choice of where. */
  public record Place(long id, String label) {}
}
