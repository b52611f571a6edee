package org.gongshang.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All regions as they stood on one day; never changes. */
final class RegionTree {

  private final LocalDate on;
  private final List<Region> all;
  private final Map<Long, Region> byId = new HashMap<>();
  private final Map<String, Region> byCode = new HashMap<>();
  private final Map<Long, List<Region>> children = new HashMap<>();

  /**
   * @param byCodeOrder the regions of that day, ordered by code
   */
  RegionTree(LocalDate on, List<Region> byCodeOrder) {
    this.on = on;
    this.all = List.copyOf(byCodeOrder);
    for (Region region : all) {
      byId.put(region.id(), region);
      byCode.put(region.code(), region);
      if (region.parentId() != null) {
        children.computeIfAbsent(region.parentId(), id -> new ArrayList<>()).add(region);
      }
    }
  }

  LocalDate on() {
    return on;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  List<Region> all() {
    return all;
  }

  Optional<Region> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  Optional<Region> byCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  List<Region> children(long id) {
    return List.copyOf(children.getOrDefault(id, List.of()));
  }

  Optional<Region> parent(Region region) {
    @Nullable Long parentId = region.parentId();
    return parentId == null ? Optional.empty() : find(parentId);
  }
}
