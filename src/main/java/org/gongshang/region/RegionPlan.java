package org.gongshang.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongshang.Refusal;
import org.gongshang.region.RegionDraft.Difference;
import org.jspecify.annotations.Nullable;

/** What the rows of a table, in whatever order they stand, would make of a tree. */
final class RegionPlan {

  private final RegionTree tree;
  private final Map<Long, Spell> spells;
  private final boolean extending;
  private final Map<String, RegionRow> rows = new LinkedHashMap<>();
  private final Map<String, String> closed = new HashMap<>();
  private final Map<String, RegionDraft> drafts = new LinkedHashMap<>();
  private final Map<Integer, RegionDraft> byLine = new HashMap<>();
  private final SiblingNames names;
  private final RegionCircles circles;

  /**
   * @param spells of the regions that the rows name, as they are today
   * @param extending whether each code must extend that of the region above
   */
  RegionPlan(RegionTree tree, Map<Long, Spell> spells, List<RegionRow> all, boolean extending) {
    this.tree = tree;
    this.spells = spells;
    this.extending = extending;
    this.names = new SiblingNames(tree);
    tree.closed().forEach(region -> closed.put(region.code(), region.name()));
    Map<String, String> parents = new HashMap<>();
    for (RegionRow row : all) {
      RegionRow first = rows.putIfAbsent(row.code(), row);
      if (first != null && !row.code().isEmpty()) {
        byLine.put(row.line(), twice(row, first));
      } else if (tree.byCode(row.code()).isEmpty()) {
        parents.put(row.code(), row.parentCode());
      }
    }
    this.circles = new RegionCircles(parents);
    // whoever lies below comes after whoever lies above, or the levels do not fit
    all.stream()
        .filter(row -> !byLine.containsKey(row.line()))
        .sorted(Comparator.comparingInt(RegionPlan::turn).thenComparingInt(RegionRow::line))
        .forEach(this::draft);
  }

  static int turn(RegionRow row) {
    Level level = row.level();
    return level == null ? 0 : level.number();
  }

  /** By line. */
  Map<Integer, RegionDraft> byLine() {
    return byLine;
  }

  /** Those above first. */
  List<RegionDraft> inOrder() {
    return List.copyOf(drafts.values());
  }

  private RegionDraft twice(RegionRow row, RegionRow first) {
    Region existing = tree.byCode(row.code()).orElse(null);
    return RegionDraft.faulty(
        row,
        existing,
        existing == null ? null : existing.id(),
        List.of(new Refusal("region.fault.code.twice", String.valueOf(first.line()))));
  }

  private void draft(RegionRow row) {
    RegionDraft draft =
        tree.byCode(row.code()).map(region -> existing(row, region)).orElseGet(() -> fresh(row));
    drafts.putIfAbsent(row.code(), draft);
    byLine.put(row.line(), draft);
  }

  private RegionDraft existing(RegionRow row, Region region) {
    Spell spell = spells.get(region.id());
    RegionFaults faults = new RegionFaults();
    faults.add(new RegionPlace(row, tree).faults(region));
    Naming naming = RegionNames.of(row, region.level(), spell);
    Body body = RegionNames.body(row, region.level(), naming, spell);
    Region parent = tree.parent(region).orElse(null);
    if (spell == null || !faults.isEmpty()) {
      return RegionDraft.faulty(row, region, region.id(), faults.found());
    }
    faults.checkTexts(naming, body, region.level());
    if (parent != null && !names.rename(parent.code(), spell.name(), naming.name(), row.code())) {
      faults.add(new Refusal("region.fault.name.taken", parent.name(), naming.name()));
    }
    return new RegionDraft(
        row, region, naming, body, region.id(), differences(spell, naming, body), faults.found());
  }

  private static List<Difference> differences(Spell spell, Naming naming, Body body) {
    List<Difference> found = new ArrayList<>();
    addIfOther(found, "name", spell.name(), naming.name());
    addIfOther(found, "officialName", spell.officialName(), naming.officialName());
    addIfOther(found, "kind", key(spell.kind()), key(naming.kind()));
    addIfOther(found, "body", spell.body(), body.name());
    addIfOther(found, "leads", spell.leads(), body.leads());
    return found;
  }

  private static void addIfOther(List<Difference> found, String field, String was, String becomes) {
    if (!was.equals(becomes)) {
      found.add(new Difference(field, was, becomes));
    }
  }

  private static String key(@Nullable GridKind kind) {
    return kind == null ? "" : kind.key();
  }

  private RegionDraft fresh(RegionRow row) {
    RegionFaults faults = new RegionFaults();
    RegionDraft above = drafts.get(row.parentCode());
    Optional<Region> parent = tree.byCode(row.parentCode());
    Long anchor = parent.map(Region::id).orElse(above == null ? null : above.anchor());
    List<String> circle = circles.of(row.code());
    faults.checkNewCode(row.code(), closed.get(row.code()));
    if (!circle.isEmpty()) {
      faults.add(new Refusal("region.fault.parent.circle", String.join(" → ", circle)));
    } else {
      faults.add(new RegionPlace(row, tree).faults(rows.get(row.parentCode()), above));
      faults.checkExtending(row, extending);
    }
    Level level = row.level();
    if (level == null) {
      return RegionDraft.faulty(row, null, anchor, faults.found());
    }
    Naming naming = RegionNames.of(row, level, null);
    Body body = RegionNames.body(row, level, naming, null);
    faults.checkTexts(naming, body, level);
    if (faults.isEmpty() && !names.take(row.parentCode(), naming.name(), row.code())) {
      faults.add(new Refusal("region.fault.name.taken", parentName(row), naming.name()));
    }
    return new RegionDraft(row, null, naming, body, anchor, List.of(), faults.found());
  }

  private String parentName(RegionRow row) {
    RegionDraft above = drafts.get(row.parentCode());
    return tree.byCode(row.parentCode())
        .map(Region::name)
        .orElse(above == null ? row.parentCode() : above.naming().name());
  }
}
