package org.gongshang.region;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.region.RegionChange.Act;
import org.gongshang.region.TreeMapper.NewRow;
import org.gongshang.region.TreeMapper.Repath;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How the tree is written: by one person at a time, each change from today on. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TreeWork {

  private final RegionMapper regions;
  private final TreeMapper mapper;
  private final Regions held;
  private final Clock clock;

  TreeWork(RegionMapper regions, TreeMapper mapper, Regions held, Clock clock) {
    this.regions = regions;
    this.mapper = mapper;
    this.held = held;
    this.clock = clock;
  }

  /** The tree as it is now; until the transaction ends nobody else changes it. */
  RegionTree begin() {
    mapper.countChange();
    // also where it is taken back: meanwhile somebody may have read what never came to be
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            held.forget();
          }
        });
    return held.read();
  }

  /**
   * @throws Refusal if it is closed or somebody has changed it since the form was drawn
   */
  Region unchanged(RegionTree tree, long id, int version) {
    Region region = tree.known(id).orElseThrow(() -> new NotVisible("region " + id));
    RegionRecord.Row row = regions.row(id);
    if (row == null || row.closedOn() != null) {
      throw new Refusal("region.closed");
    }
    if (row.version() != version) {
      throw new Refusal("region.stale");
    }
    return region;
  }

  /** Waits for whoever holds these regions and what lies below the first; keeps others from it. */
  void lock(Region region, Region... others) {
    Set<Long> ids = new TreeSet<>();
    regions.subtree(region.path(), today()).forEach(each -> ids.add(each.id()));
    for (Region other : others) {
      ids.add(other.id());
    }
    mapper.lock(ids);
  }

  Spell spell(long id) {
    return regions.spells(id).get(0);
  }

  long add(Level level, Region parent, Naming naming, Body body) {
    NewRow row = new NewRow(level, today());
    mapper.insertRegion(row);
    mapper.insertSpell(
        new Spell(
            row.id(),
            naming.code(),
            naming.name(),
            naming.officialName(),
            naming.kind(),
            parent.id(),
            parent.path() + row.id() + "/",
            body.name(),
            body.leads(),
            today(),
            null));
    return row.id();
  }

  /** What changes twice on a day is one spell: nothing can be asked about part of a day. */
  void rewrite(Spell changed) {
    if (changed.from().equals(today())) {
      mapper.updateSpell(changed);
    } else {
      mapper.endSpell(changed.regionId(), lastDay());
      mapper.insertSpell(changed.since(today()));
    }
    mapper.countRegion(changed.regionId());
  }

  /** Puts the region and all below it under another parent; returns its new path. */
  String place(Region region, Region parent) {
    String path = parent.path() + region.id() + "/";
    Repath repath = new Repath(region.path(), path, region.path().length() + 1, today(), lastDay());
    mapper.repathToday(repath);
    mapper.startNewPaths(repath);
    mapper.endOldPaths(repath);
    mapper.setParent(region.id(), parent.id(), today());
    mapper.countSubtree(path);
    return path;
  }

  void close(Region region, Region successor) {
    mapper.endSpell(region.id(), lastDay());
    mapper.close(region.id(), today(), successor.id());
  }

  void log(long regionId, Act act, Author author, @Nullable String was, @Nullable String became) {
    mapper.insertChange(
        new RegionChange(
            regionId, act, now(), author.accountId(), author.reason().strip(), was, became));
  }

  Instant now() {
    return clock.instant();
  }

  /** Of what ends today. */
  LocalDate lastDay() {
    return today().minusDays(1);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  static List<Long> ids(List<Region> regions) {
    return regions.stream().map(Region::id).toList();
  }
}
