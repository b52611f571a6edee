package org.gongshang.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Regions of a table that lie above themselves, in as many steps as there are rows. */
final class RegionCircles {

  private final Map<String, List<String>> byCode = new HashMap<>();

  /**
   * @param parents parent codes by code
   */
  RegionCircles(Map<String, String> parents) {
    Set<String> seen = new HashSet<>();
    for (String start : parents.keySet()) {
      List<String> path = new ArrayList<>();
      @Nullable String at = start;
      while (at != null && parents.containsKey(at) && seen.add(at)) {
        path.add(at);
        at = parents.get(at);
      }
      int from = at == null ? -1 : path.indexOf(at);
      if (from >= 0) {
        List<String> circle = List.copyOf(path.subList(from, path.size()));
        circle.forEach(code -> byCode.put(code, circle));
      }
    }
  }

  /** The circle that the region is part of, from one to the one above; empty if it is in none. */
  List<String> of(String code) {
    return byCode.getOrDefault(code, List.of());
  }
}
