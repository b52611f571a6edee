package org.gongshang.division;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshang.NotVisible;
import org.gongshang.people.Accounts;
import org.gongshang.people.MandateLine;
import org.gongshang.people.MandateLines;
import org.gongshang.people.Mandates;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.RegionChange;
import org.gongshang.region.RegionRecord;
import org.gongshang.region.RegionRecords;
import org.gongshang.region.Regions;
import org.gongshang.region.Spell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages about regions show. */
@Component
class RegionPages {

  private static final int FOUND = 50;

  private final RegionDesk desk;
  private final RegionRecords records;
  private final Regions regions;
  private final Rights rights;
  private final Mandates mandates;
  private final MandateLines lines;
  private final Accounts accounts;

  RegionPages(
      RegionDesk desk,
      RegionRecords records,
      Regions regions,
      Rights rights,
      Mandates mandates,
      MandateLines lines,
      Accounts accounts) {
    this.desk = desk;
    this.records = records;
    this.regions = regions;
    this.rights = rights;
    this.mandates = mandates;
    this.lines = lines;
    this.accounts = accounts;
  }

  /** The regions of the administrator's mandates, each with two levels below it. */
  List<Branch> tree(Viewer admin) {
    rights.demand(admin, Role.ADMIN);
    return own(admin).map(region -> branch(region, 2)).toList();
  }

  private Stream<Region> own(Viewer admin) {
    return rights.regionsOf(admin, Role.ADMIN).stream().flatMap(id -> regions.find(id).stream());
  }

  private Branch branch(Region region, int levels) {
    List<Region> children = regions.children(region.id());
    return new Branch(
        region,
        children.size(),
        levels == 0
            ? List.of()
            : children.stream().map(child -> branch(child, levels - 1)).toList());
  }

  /** Regions to which the words apply, with where they are. */
  List<Found> search(Viewer admin, String text) {
    rights.demand(admin, Role.ADMIN);
    return sought(admin, text).distinct().limit(FOUND).map(this::found).toList();
  }

  /** What the words apply to at the administrator's regions and below, perhaps more than once. */
  Stream<Region> sought(Viewer admin, String text) {
    return own(admin).flatMap(region -> regions.search(text, region.id(), FOUND).stream());
  }

  Found found(Region region) {
    return new Found(region, regions.label(region.id()));
  }

  @Transactional(readOnly = true)
  public Page page(Viewer admin, long id) {
    Region region = desk.visible(admin, id);
    RegionRecord record = record(id);
    List<MandateLine> held = lines.of(mandates.at(id));
    List<Long> people =
        Stream.concat(
                held.stream().map(MandateLine::accountId),
                record.changes().stream().map(RegionChange::changedBy))
            .distinct()
            .toList();
    return new Page(
        region,
        record,
        regions.ancestors(id),
        regions.children(id).stream().map(child -> branch(child, 0)).toList(),
        closedBelow(region),
        records.standing(id),
        held,
        accounts.names(people),
        parents(record),
        !record.isClosed() && desk.mayPlace(admin, region),
        record.successorId() == null ? null : found(regions.get(record.successorId())));
  }

  private List<Region> closedBelow(Region region) {
    return regions.closedWithin(region.id()).stream()
        .filter(closed -> Long.valueOf(region.id()).equals(closed.parentId()))
        .toList();
  }

  private RegionRecord record(long id) {
    return records.find(id).orElseThrow(() -> new NotVisible("region " + id));
  }

  /** The parents that the region had in its spells, by id, as they are called today. */
  private Map<Long, String> parents(RegionRecord record) {
    return record.spells().stream()
        .map(Spell::parentId)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.toMap(id -> id, regions::label));
  }

  /** How the region stood on a day; null where it did not. */
  @Transactional(readOnly = true)
  public @Nullable AsOf asOf(long id, LocalDate on) {
    List<Region> below = records.within(id, on);
    return below.isEmpty()
        ? null
        : new AsOf(on, records.ancestors(id, on), below.size() - 1, children(id, below));
  }

  private static List<Region> children(long id, List<Region> below) {
    return below.stream().filter(region -> Long.valueOf(id).equals(region.parentId())).toList();
  }

  /** A form about the region. */
  @Transactional(readOnly = true)
  public FormPage form(Region region) {
    RegionRecord record = record(region.id());
    RegionChange last = record.changes().isEmpty() ? null : record.changes().get(0);
    return new FormPage(
        region,
        record,
        last,
        last == null
            ? ""
            : accounts.names(List.of(last.changedBy())).getOrDefault(last.changedBy(), ""));
  }

  /** A region with how many lie directly below it. */
  public record Branch(Region region, int below, List<Branch> children) {}

  /** A region and where it is. */
  public record Found(Region region, String label) {}

  /**
   * One region.
   *
   * @param names of people by account
   * @param parents names of those that the region had in its spells, by id
   * @param placed whether this administrator can also move and close it
   */
  public record Page(
      Region region,
      RegionRecord record,
      List<Region> line,
      List<Branch> children,
      List<Region> closed,
      List<RegionRecords.Standing> standing,
      List<MandateLine> mandates,
      Map<Long, String> names,
      Map<Long, String> parents,
      boolean placed,
      @Nullable Found successor) {

    /** Whether it can be changed. */
    public boolean open() {
      return !record.isClosed();
    }

    public String name(long account) {
      return names.getOrDefault(account, "–");
    }

    public String parent(Spell spell) {
      Long parentId = spell.parentId();
      return parentId == null ? "–" : parents.getOrDefault(parentId, "–");
    }
  }

  /** How a region stood on a day. */
  public record AsOf(LocalDate on, List<Region> line, int below, List<Region> children) {

    public Region region() {
      return line.get(line.size() - 1);
    }
  }

  /** A form with what a stale one is told. */
  public record FormPage(
      Region region, RegionRecord record, @Nullable RegionChange last, String lastBy) {}
}
