package org.gongshang.region;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tree of regions as of today. Reads cost no statement: the tree is held in memory until the
 * day or the tree changes.
 */
@Component
public class Regions {

  private final RegionMapper regions;
  private final Clock clock;
  private final AtomicLong changes = new AtomicLong();
  private volatile @Nullable RegionTree held;

  Regions(RegionMapper regions, Clock clock) {
    this.regions = regions;
    this.clock = clock;
  }

  /** The region, which must exist or have existed: ids come from our own tables. */
  public Region get(long id) {
    return known(id).orElseThrow(() -> new IllegalStateException("no region " + id));
  }

  /** The region, unless it is closed. */
  public Optional<Region> find(long id) {
    return tree().find(id);
  }

  /** The region, also as it last stood if it is closed. */
  public Optional<Region> known(long id) {
    return tree().known(id);
  }

  /** The region or, if it is closed, the one to which went what stood there. */
  public Region standing(long id) {
    return tree()
        .successor(id)
        .orElseThrow(() -> new IllegalStateException("no region stands for " + id));
  }

  /**
   * Keeps the region open and where it is until the transaction ends: whoever would close or move
   * it waits, and what they have just changed is seen from here on.
   *
   * @return false if it is closed
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean hold(long id) {
    boolean open = Boolean.TRUE.equals(regions.hold(id));
    watch();
    return open;
  }

  public Optional<Region> byCode(String code) {
    return tree().byCode(code);
  }

  public Optional<Region> parent(long id) {
    return tree().parent(get(id));
  }

  /** Direct children, by code. */
  public List<Region> children(long id) {
    return tree().children(id);
  }

  /** From the district down to the region itself. */
  public List<Region> ancestors(long id) {
    return tree().line(id);
  }

  /** From the region itself up to the district. */
  public List<Region> upFrom(long id) {
    List<Region> up = new ArrayList<>(ancestors(id));
    Collections.reverse(up);
    return up;
  }

  /** The district. */
  public Region top() {
    return tree().top();
  }

  /** Whether {@code id} is {@code ancestorId} or lies below it. */
  public boolean isWithin(long id, long ancestorId) {
    RegionTree tree = tree();
    return tree.known(id)
        .flatMap(region -> tree.known(ancestorId).map(region::isWithin))
        .orElse(false);
  }

  /** All regions, by code. */
  public List<Region> all() {
    return tree().all();
  }

  /** The region itself and everything below it, by code. */
  public List<Region> within(long id) {
    Region top = get(id);
    return tree().all().stream().filter(region -> region.isWithin(top)).toList();
  }

  /**
   * Those closed below it or, if it is closed, itself too, by code: what they did is still there.
   */
  public List<Region> closedWithin(long id) {
    Region top = get(id);
    return tree().closed().stream().filter(region -> region.isWithin(top)).toList();
  }

  /** All that ever lay there: what was done at a closed region is still to be seen. */
  public Stream<Region> everWithin(long id) {
    return Stream.concat(within(id).stream(), closedWithin(id).stream());
  }

  /** Its co-ordination body and the party organisation that leads it. */
  public Body body(long id) {
    return regions.body(id, today());
  }

  /** Where it is, for choosing among equal names: 麦子店街道 枣营北里社区. The district is left out. */
  public String label(long id) {
    return tree().label(id);
  }

  /**
   * Regions whose name contains every word, or whose code starts with the text; higher levels
   * first.
   *
   * @param withinId only this region and below
   */
  public List<Region> search(String text, long withinId, int limit) {
    String wanted = text.strip();
    if (wanted.isEmpty()) {
      return List.of();
    }
    String[] words = wanted.split("\\s+");
    return within(withinId).stream()
        .filter(region -> region.code().startsWith(wanted) || hasAll(label(region.id()), words))
        .sorted(Comparator.comparing(Region::level).thenComparing(Region::code))
        .limit(limit)
        .toList();
  }

  private static boolean hasAll(String label, String[] words) {
    for (String word : words) {
      if (!label.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** Another node of the same database may have changed the tree. */
  @Scheduled(cron = "${gongshang.watch-tree}")
  public void watch() {
    RegionTree tree = held;
    if (tree != null && tree.changes() != regions.changes()) {
      forget();
    }
  }

  /** Called after a change of the tree is committed or taken back. */
  void forget() {
    changes.incrementAndGet();
    held = null;
  }

  RegionTree tree() {
    RegionTree tree = held;
    if (tree == null || !tree.on().equals(today())) {
      long before = changes.get();
      tree = read();
      // a change that came in between has made this reading old: use it, but do not keep it
      if (!tree.isEmpty() && changes.get() == before) {
        held = tree;
      }
    }
    return tree;
  }

  /** The tree as the database has it, with what this transaction has changed so far. */
  RegionTree read() {
    // counted first: a change that comes between is then known to be missing
    long taken = regions.changes();
    return new RegionTree(today(), taken, regions.asOf(today()), regions.closed(today()));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
