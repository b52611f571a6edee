package org.gongshang.division;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongshang.Refusal;
import org.gongshang.division.RegionPages.Found;
import org.gongshang.people.Mandates;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.RegionRecords;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a region, or what stands there, can go, and what that brings about. */
@Component
class RegionPlaces {

  private final RegionPages pages;
  private final RegionRecords records;
  private final Regions regions;
  private final Rights rights;
  private final Mandates mandates;

  RegionPlaces(
      RegionPages pages, RegionRecords records, Regions regions, Rights rights, Mandates mandates) {
    this.pages = pages;
    this.records = records;
    this.regions = regions;
    this.rights = rights;
    this.mandates = mandates;
  }

  /** What moving the region means. */
  @Transactional(readOnly = true)
  public Moving moving(Viewer admin, Region region, String text) {
    Region parent = parent(region);
    return new Moving(
        parent,
        regions.within(region.id()).size() - 1,
        records.standing(region.id()).stream()
            .filter(RegionRecords.Standing::asked)
            .mapToInt(RegionRecords.Standing::count)
            .sum(),
        found(offered(parent, admin, text)));
  }

  /** What closing the region means, if everything went to this successor. */
  @Transactional(readOnly = true)
  public Closing closing(Viewer admin, Region region, @Nullable Long successorId, String text) {
    Region parent = parent(region);
    Region successor = Optional.ofNullable(successorId).flatMap(regions::find).orElse(parent);
    List<Region> above =
        regions.ancestors(parent.id()).stream().filter(each -> mayUse(admin, each)).toList();
    List<Region> beside = offered(region, admin, text);
    return new Closing(
        parent,
        successor,
        regions.children(region.id()),
        records.standing(region.id()),
        records.obstacles(region.id(), successor.id()),
        found(above),
        found(beside),
        mandates.staffed(
            Role.CLERK,
            Stream.of(above.stream(), beside.stream(), Stream.of(successor))
                .flatMap(each -> each)
                .map(Region::id)
                .distinct()
                .toList()));
  }

  private Region parent(Region region) {
    return regions.parent(region.id()).orElseThrow();
  }

  /** Those below the same parent, itself among them; none for the district. */
  private Stream<Region> besides(Region region) {
    return regions.parent(region.id()).stream()
        .flatMap(parent -> regions.children(parent.id()).stream());
  }

  /** The near ones and what is searched for, of the region's own level, but not itself. */
  private List<Region> offered(Region region, Viewer admin, String text) {
    return Stream.concat(besides(region), pages.sought(admin, text))
        .filter(each -> each.level() == region.level() && each.id() != region.id())
        .filter(each -> mayUse(admin, each))
        .distinct()
        .toList();
  }

  private boolean mayUse(Viewer admin, Region region) {
    return rights.may(admin, Role.ADMIN, region.id());
  }

  private List<Found> found(Collection<Region> some) {
    return some.stream().map(pages::found).toList();
  }

  /** What a move would take along. */
  public record Moving(Region parent, int below, int asked, List<Found> parents) {}

  /**
   * What a closure would bring about.
   *
   * @param staffed of the regions that are offered, those that have a clerk
   */
  public record Closing(
      Region parent,
      Region successor,
      List<Region> children,
      List<RegionRecords.Standing> standing,
      List<Refusal> obstacles,
      List<Found> above,
      List<Found> beside,
      Set<Long> staffed) {

    /** Whether somebody there can take up what is not finished. */
    public boolean works(Region region) {
      return staffed.contains(region.id());
    }

    public boolean someIdle() {
      return Stream.concat(above.stream(), beside.stream()).anyMatch(each -> !works(each.region()));
    }
  }
}
