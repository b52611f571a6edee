package org.gongshang.platform;

import java.util.List;
import java.util.stream.Stream;
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
  private final Regions regions;

  PlatformPages(PlatformMapper mapper, Platforms platforms, Regions regions) {
    this.mapper = mapper;
    this.platforms = platforms;
    this.regions = regions;
  }

  /** Of one region and, where the viewer covers them, of those below it. */
  ListPage list(Viewer viewer, @Nullable Long regionId) {
    List<Region> mine = platforms.seen(viewer);
    Region region =
        regionId == null
            ? mine.get(0)
            : regions
                .find(regionId)
                .filter(each -> platforms.sees(viewer, each.id()))
                .orElse(mine.get(0));
    List<Long> shown =
        regions.within(region.id()).stream()
            .map(Region::id)
            .filter(id -> platforms.sees(viewer, id))
            .toList();
    List<Row> rows =
        shown.isEmpty()
            ? List.of()
            : mapper.of(shown).stream()
                .map(each -> new Row(each, regions.get(each.regionId()).name()))
                .toList();
    return new ListPage(region, mine, rows, platforms.keeps(viewer, region.id()));
  }

  Page page(Viewer viewer, long id) {
    Platform platform = platforms.visible(viewer, id);
    return new Page(
        platform,
        regions.get(platform.regionId()),
        platform.isOpen() && platforms.keeps(viewer, platform.regionId()),
        platform.isOpen() && platforms.administers(viewer, platform.regionId()),
        mapper.spells(id).stream()
            .map(spell -> new Stood(spell, regions.get(spell.regionId()).name()))
            .toList());
  }

  /** Regions to which the words apply and to which the administrator may move it. */
  List<Place> targets(Viewer viewer, Platform platform, String text) {
    Stream<Region> found =
        text.isBlank()
            ? regions.parent(platform.regionId()).stream()
                .flatMap(
                    parent ->
                        Stream.concat(Stream.of(parent), regions.children(parent.id()).stream()))
            : regions.search(text, regions.top().id(), FOUND).stream();
    return found
        .filter(region -> region.id() != platform.regionId())
        .filter(region -> platforms.administers(viewer, region.id()))
        .limit(FOUND)
        .map(region -> new Place(region.id(), regions.label(region.id())))
        .toList();
  }

  public record ListPage(Region region, List<Region> places, List<Row> rows, boolean keeps) {}

  public record Row(Platform platform, String region) {}

  public record Page(
      Platform platform, Region region, boolean keeps, boolean administers, List<Stood> stood) {}

  public record Stood(Spell spell, String region) {}

  public record Place(long id, String label) {}
}
