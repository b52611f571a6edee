package org.gongshang.opinion.ground;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs to which group.
 *
 * @param groupOf group of each person, from 0; −1 for none
 * @param keys what the groups are called
 * @param merged whether small groups were put together with others
 */
record Grouping(By by, int[] groupOf, List<String> keys, double silhouette, boolean merged) {

  /** By what is known of each person; null for nothing. */
  static Grouping named(By by, List<@Nullable String> named, Comparator<String> order) {
    List<String> keys =
        named.stream().filter(java.util.Objects::nonNull).distinct().sorted(order).toList();
    int[] groupOf = named.stream().mapToInt(keys::indexOf).toArray();
    return new Grouping(by, groupOf, keys, 0, false);
  }

  /**
   * The same with no group of fewer than so many: the smallest goes to the next larger one, until
   * all are large enough or one is left. Nothing is left out, so that nothing can be found by
   * taking groups from the whole.
   */
  Grouping withoutSmall(int fewest) {
    List<Map.Entry<Integer, Integer>> bySize = new ArrayList<>(sizes().entrySet());
    bySize.sort(Map.Entry.comparingByValue());
    if (bySize.size() < 2 || bySize.get(0).getValue() >= fewest) {
      return this;
    }
    int smallest = bySize.get(0).getKey();
    int next = bySize.get(1).getKey();
    return joined(Math.min(smallest, next), Math.max(smallest, next)).withoutSmall(fewest);
  }

  private TreeMap<Integer, Integer> sizes() {
    TreeMap<Integer, Integer> sizes = new TreeMap<>();
    IntStream.of(groupOf).filter(g -> g >= 0).forEach(g -> sizes.merge(g, 1, Integer::sum));
    return sizes;
  }

  private Grouping joined(int into, int from) {
    List<String> fewer = new ArrayList<>(keys);
    fewer.set(into, keys.get(into) + "+" + keys.get(from));
    fewer.remove(from);
    int[] moved = IntStream.of(groupOf).map(g -> g == from ? into : g > from ? g - 1 : g).toArray();
    return new Grouping(by, moved, fewer, silhouette, true);
  }
}
