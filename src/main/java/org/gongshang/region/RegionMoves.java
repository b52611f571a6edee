package org.gongshang.region;

import java.util.List;
import java.util.Optional;
import org.gongshang.Contributors;
import org.gongshang.Refusal;
import org.gongshang.region.RegionChange.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves a region, with all that lies below it, to another parent; rights are checked before. */
@Component
public class RegionMoves {

  private final TreeWork work;
  private final Contributors<StandsAtRegion> standing;

  RegionMoves(TreeWork work, ObjectProvider<StandsAtRegion> standing) {
    this.work = work;
    this.standing = Contributors.of(standing);
  }

  /**
   * @param parentId new parent; null where none was chosen
   * @param stays whether open matters stay with the region rather than remain with the old parent;
   *     null where nobody was asked, which is refused if there are any
   */
  @Transactional
  public void move(
      long id, int version, @Nullable Long parentId, @Nullable Boolean stays, Author author) {
    RegionTree tree = work.begin();
    Region region = work.unchanged(tree, id, version);
    Region old = tree.parent(region).orElseThrow(() -> new Refusal("region.top"));
    RegionFaults faults = new RegionFaults();
    faults.checkReason(author);
    Optional<Region> parent = parent(tree, region, parentId, faults);
    work.lock(region, parent.map(to -> new Region[] {old, to}).orElse(new Region[] {old}));
    int asked = stays == null ? asked(id) : 0;
    if (asked > 0) {
      faults.add(new Refusal("region.fault.stays.missing", asked));
    }
    faults.throwIfAny();
    if (Boolean.FALSE.equals(stays)) {
      leaveBehind(tree, region, old, author);
    }
    relocate(tree, region, parent.orElseThrow(), author);
  }

  private static Optional<Region> parent(
      RegionTree tree, Region region, @Nullable Long parentId, RegionFaults faults) {
    Optional<Region> parent = parentId == null ? Optional.empty() : tree.known(parentId);
    Optional<Refusal> fault =
        parent.isEmpty()
            ? Optional.of(new Refusal("region.fault.parent.missing"))
            : fault(tree, region, parent.get());
    fault.ifPresent(faults::add);
    return parent;
  }

  private static Optional<Refusal> fault(RegionTree tree, Region region, Region parent) {
    String key = null;
    if (tree.find(parent.id()).isEmpty()) {
      key = "region.fault.parent.closed";
    } else if (parent.isWithin(region)) {
      key = "region.fault.parent.cycle";
    } else if (parent.level().number() != region.level().number() - 1) {
      key = "region.fault.parent.level";
    } else if (Long.valueOf(parent.id()).equals(region.parentId())) {
      key = "region.fault.parent.same";
    } else if (RegionFaults.isTaken(region.name(), null, parent, tree)) {
      key = "region.fault.parent.nameTaken";
    }
    return Optional.ofNullable(key).map(k -> new Refusal(k, parent.name(), region.name()));
  }

  /** How many stand there about which administrators are asked. */
  private int asked(long id) {
    return standing.stream()
        .filter(StandsAtRegion::asksWhenMoved)
        .mapToInt(each -> each.count(id))
        .sum();
  }

  private void leaveBehind(RegionTree tree, Region region, Region old, Author author) {
    List<Long> line = TreeWork.ids(tree.line(old.id()));
    Leaving leaving =
        new Leaving(region, old, line, work.lastDay(), author.accountId(), work.now());
    standing.stream().forEach(each -> each.leftBehind(leaving));
  }

  /** The region, which is locked, gets the parent, which suits it. */
  @Transactional(propagation = Propagation.MANDATORY)
  void relocate(RegionTree tree, Region region, Region parent, Author author) {
    Region old = tree.parent(region).orElseThrow();
    String path = work.place(region, parent);
    work.log(region.id(), Act.MOVED, author, tree.label(old.id()), tree.label(parent.id()));
    Moving moving =
        new Moving(
            region,
            parent,
            path,
            TreeWork.ids(tree.line(old.id())),
            TreeWork.ids(tree.line(parent.id())),
            author.accountId(),
            work.now());
    standing.stream().forEach(each -> each.moved(moving));
  }
}
