package org.gongshang.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All regions as they stood on one day, and what became of those closed before; never changes. */
final class RegionTree {

  private final LocalDate on;
  private final long changes;
  private final List<Region> all;
  private final Map<Long, Region> byId = new HashMap<>();
  private final Map<String, Region> byCode = new HashMap<>();
  private final Map<Long, List<Region>> children = new HashMap<>();
  private final Map<Long, Region> closed = new LinkedHashMap<>();
  private final Map<Long, Long> successors = new HashMap<>();

  /**
   * @param changes how many changes of the tree it takes in
   * @param byCodeOrder the regions of that day, ordered by code
   * @param before those closed by then, ordered by code
   */
  RegionTree(LocalDate on, long changes, List<Region> byCodeOrder, List<ClosedRegion> before) {
    this.on = on;
    this.changes = changes;
    this.all = List.copyOf(byCodeOrder);
    for (Region region : all) {
      byId.put(region.id(), region);
      byCode.put(region.code(), region);
      if (region.parentId() != null) {
        children.computeIfAbsent(region.parentId(), id -> new ArrayList<>()).add(region);
      }
    }
    Map<Long, ClosedRegion> over = new LinkedHashMap<>();
    before.forEach(region -> over.put(region.id(), region));
    over.values().forEach(region -> place(region, over));
  }

  /** A closed region lies where its last parent lies today. */
  private Region place(ClosedRegion region, Map<Long, ClosedRegion> over) {
    Region placed = closed.get(region.id());
    if (placed != null) {
      return placed;
    }
    ClosedRegion closedParent = over.get(region.parentId());
    Region parent = closedParent == null ? byId.get(region.parentId()) : place(closedParent, over);
    String above = parent == null ? "/" : parent.path();
    Region here =
        new Region(
            region.id(),
            region.level(),
            region.code(),
            region.name(),
            region.parentId(),
            above + region.id() + "/");
    closed.put(here.id(), here);
    successors.put(here.id(), region.successorId());
    return here;
  }

  LocalDate on() {
    return on;
  }

  long changes() {
    return changes;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  List<Region> all() {
    return all;
  }

  /** The district. */
  Region top() {
    return all.stream()
        .filter(region -> region.level() == Level.DISTRICT)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the tree of regions is empty"));
  }

  List<Region> closed() {
    return List.copyOf(closed.values());
  }

  Optional<Region> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Also if it was closed before that day. */
  Optional<Region> known(long id) {
    return find(id).or(() -> Optional.ofNullable(closed.get(id)));
  }

  Optional<Region> byCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  List<Region> children(long id) {
    return List.copyOf(children.getOrDefault(id, List.of()));
  }

  Optional<Region> parent(Region region) {
    @Nullable Long parentId = region.parentId();
    return parentId == null ? Optional.empty() : known(parentId);
  }

  /** From the top down to the region itself. */
  List<Region> line(long id) {
    List<Region> line = new ArrayList<>();
    Optional<Region> at = known(id);
    while (at.isPresent()) {
      line.add(0, at.get());
      at = parent(at.get());
    }
    return List.copyOf(line);
  }

  /** Where it is, in words; the district is left out. */
  String label(long id) {
    List<Region> line = line(id);
    return line.stream()
        .skip(line.size() > 1 ? 1 : 0)
        .map(Region::name)
        .collect(Collectors.joining(" "));
  }

  /** The region, or the one to which went what stood there. */
  Optional<Region> successor(long id) {
    long at = id;
    while (closed.containsKey(at)) {
      at = Objects.requireNonNull(successors.get(at));
    }
    return find(at);
  }

  /** A region that is no more, as it last stood. */
  record ClosedRegion(
      long id, Level level, String code, String name, Long parentId, long successorId) {}
}
