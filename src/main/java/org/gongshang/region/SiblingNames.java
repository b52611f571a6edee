package org.gongshang.region;

import java.util.HashMap;
import java.util.Map;

/** Which names are taken below a region, with those that a table gives on top of the tree's. */
final class SiblingNames {

  private final RegionTree tree;
  private final Map<String, Map<String, String>> codesByName = new HashMap<>();

  SiblingNames(RegionTree tree) {
    this.tree = tree;
  }

  /** False if another has the name. */
  boolean take(String parentCode, String name, String code) {
    return below(parentCode).merge(name, code, (first, other) -> first).equals(code);
  }

  /** Gives the old name up for a new one; false if another has that. */
  boolean rename(String parentCode, String was, String becomes, String code) {
    if (was.equals(becomes)) {
      return true;
    }
    boolean free = take(parentCode, becomes, code);
    if (free) {
      below(parentCode).remove(was, code);
    }
    return free;
  }

  private Map<String, String> below(String parentCode) {
    return codesByName.computeIfAbsent(
        parentCode,
        code -> {
          Map<String, String> taken = new HashMap<>();
          tree.byCode(code).stream()
              .flatMap(parent -> tree.children(parent.id()).stream())
              .forEach(child -> taken.put(child.name(), child.code()));
          return taken;
        });
  }
}
