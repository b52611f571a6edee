package org.gongshang.platform;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongshang.council.Council;
import org.gongshang.council.Councils;
import org.gongshang.council.PlatformCouncils;
import org.gongshang.people.Keepers;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of platforms show. */
@Component
@Transactional(readOnly = true)
class PlatformPages {

  private static final int FOUND = 20;

  private final PlatformMapper mapper;
  private final Platforms platforms;
  private final Keepers keepers;
  private final PlatformCouncils platformCouncils;
  private final Councils councils;
  private final Regions regions;

  PlatformPages(
      PlatformMapper mapper,
      Platforms platforms,
      Keepers keepers,
      PlatformCouncils platformCouncils,
      Councils councils,
      Regions regions) {
    this.mapper = mapper;
    this.platforms = platforms;
    this.keepers = keepers;
    this.platformCouncils = platformCouncils;
    this.councils = councils;
    this.regions = regions;
  }

  /** Of one region and, where the viewer covers them, of those below it. */
  ListPage list(Viewer viewer, @Nullable Long regionId) {
    List<Region> mine = keepers.seen(viewer);
    Region region =
        regionId == null
            ? mine.get(0)
            : regions
                .find(regionId)
                .filter(each -> keepers.sees(viewer, each.id()))
                .orElse(mine.get(0));
    List<Long> shown =
        regions.within(region.id()).stream()
            .map(Region::id)
            .filter(id -> keepers.sees(viewer, id))
            .toList();
    List<Row> rows =
        shown.isEmpty()
            ? List.of()
            : mapper.of(shown).stream()
                .map(each -> new Row(each, regions.get(each.regionId()).name()))
                .toList();
    return new ListPage(region, mine, rows, keepers.keeps(viewer, region.id()));
  }

  Page page(Viewer viewer, long id) {
    Platform platform = platforms.visible(viewer, id);
    return new Page(
        platform,
        regions.get(platform.regionId()),
        platformCouncils.of(id).map(this::council).orElse(null),
        platform.isOpen() && keepers.keeps(viewer, platform.regionId()),
        platform.isOpen() && keepers.administers(viewer, platform.regionId()),
        mapper.spells(id).stream()
            .map(spell -> new Stood(spell, regions.get(spell.regionId()).name()))
            .toList());
  }

  private OwnCouncil council(Council council) {
    return new OwnCouncil(
        councils.name(council),
        Objects.requireNonNull(council.number()),
        Councils.path(council.id()),
        councils.members(council.id()).size(),
        councils.conveners(council).isEmpty(),
        platformCouncils.sits(council));
  }

  /** Regions to which the words apply and to which the administrator may move it. */
  Targets targets(Viewer viewer, Platform platform, String text) {
    Stream<Region> found =
        text.isBlank()
            ? near(platform.regionId())
            : regions.search(text, regions.top().id(), FOUND + 1).stream();
    List<Place> places =
        found
            .filter(region -> region.id() != platform.regionId())
            .filter(region -> keepers.administers(viewer, region.id()))
            .limit(FOUND + 1L)
            .map(region -> new Place(region.id(), regions.label(region.id())))
            .toList();
    return new Targets(
        places.subList(0, Math.min(FOUND, places.size())), FOUND, places.size() > FOUND);
  }

  /** Those below its region, the one above, and the neighbours. */
  private Stream<Region> near(long regionId) {
    return Stream.concat(
        regions.children(regionId).stream(),
        regions.parent(regionId).stream()
            .flatMap(
                parent ->
                    Stream.concat(Stream.of(parent), regions.children(parent.id()).stream())));
  }

  /**
   * Where it may go.
   *
   * @param most so many are told
   * @param more whether there are others, to be found by their names
   */
  public record Targets(List<Place> places, int most, boolean more) {}

  public record ListPage(Region region, List<Region> places, List<Row> rows, boolean keeps) {}

  public record Row(Platform platform, String region) {}

  /**
   * One platform.
   *
   * @param council of its own; null where it has none
   */
  public record Page(
      Platform platform,
      Region region,
      @Nullable OwnCouncil council,
      boolean keeps,
      boolean administers,
      List<Stood> stood) {}

  /**
   * A platform's council.
   *
   * @param number by which lists name it
   * @param unled whether nobody convenes it yet
   * @param sits whether it can take something up today
   */
  public record OwnCouncil(
      String name, String number, String path, int members, boolean unled, boolean sits) {}

  public record Stood(Spell spell, String region) {}

  public record Place(long id, String label) {}
}
