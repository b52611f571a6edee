package org.gongshang.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongshang.Batches;
import org.gongshang.Refusal;
import org.gongshang.region.RegionChange.Act;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Regions that come as a table; rights are checked before. */
@Component
public class RegionTables {

  private final TreeWork work;
  private final Regions regions;
  private final RegionMapper mapper;

  RegionTables(TreeWork work, Regions regions, RegionMapper mapper) {
    this.work = work;
    this.regions = regions;
    this.mapper = mapper;
  }

  /**
   * What rows would make of the tree as it is, by line; changes nothing.
   *
   * @param extending whether each new code must extend that of the region above, as official
   *     statistical codes do
   */
  @Transactional(readOnly = true)
  public Map<Integer, RegionDraft> look(List<RegionRow> rows, boolean extending) {
    return plan(regions.tree(), rows, extending).byLine();
  }

  /**
   * Adds the regions of these rows, and names and leads those that there are as the rows say.
   *
   * @throws Refusal if only one of the rows cannot be taken over
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Taken take(List<RegionRow> rows, boolean extending, Author author) {
    RegionTree tree = work.begin();
    RegionPlan plan = plan(tree, rows, extending);
    Refusal.throwIfAny(
        plan.byLine().values().stream().flatMap(draft -> draft.faults().stream()).toList());
    Map<String, Region> added = new HashMap<>();
    int changed = 0;
    for (RegionDraft draft : plan.inOrder()) {
      Region existing = draft.existing();
      if (existing == null) {
        String parent = draft.row().parentCode();
        Region above = tree.byCode(parent).orElseGet(() -> added.get(parent));
        added.put(draft.row().code(), add(draft, Objects.requireNonNull(above), author));
      } else if (!draft.differences().isEmpty()) {
        change(draft, existing.id(), author);
        changed++;
      }
    }
    return new Taken(added.size(), changed);
  }

  private Region add(RegionDraft draft, Region parent, Author author) {
    Level level = Objects.requireNonNull(draft.row().level());
    Naming naming = draft.naming();
    long id = work.add(level, parent, naming, draft.body());
    work.log(id, Act.ADDED, author, null, naming.words());
    return new Region(
        id, level, naming.code(), naming.name(), parent.id(), parent.path() + id + "/");
  }

  private void change(RegionDraft draft, long id, Author author) {
    Spell spell = work.spell(id);
    Naming was = Naming.of(spell);
    Naming naming = draft.naming();
    work.rewrite(
        spell
            .named(naming.code(), naming.name(), naming.officialName(), naming.kind())
            .led(draft.body()));
    if (!was.equals(naming)) {
      work.log(id, Act.RENAMED, author, was.words(), naming.words());
    }
    if (!spell.ledBy().equals(draft.body())) {
      work.log(id, Act.LED, author, spell.ledBy().words(), draft.body().words());
    }
  }

  private RegionPlan plan(RegionTree tree, List<RegionRow> rows, boolean extending) {
    List<Long> known =
        rows.stream()
            .flatMap(row -> tree.byCode(row.code()).stream())
            .map(Region::id)
            .distinct()
            .toList();
    List<Spell> spells = new ArrayList<>();
    Batches.each(known, ids -> spells.addAll(mapper.lasting(ids)));
    Map<Long, Spell> byRegion = new HashMap<>();
    spells.forEach(spell -> byRegion.put(spell.regionId(), spell));
    return new RegionPlan(tree, byRegion, rows, extending);
  }

  /** How many regions were added and how many changed. */
  public record Taken(int added, int changed) {}
}
