package org.gongshang.region;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshang.Contributors;
import org.gongshang.Refusal;
import org.gongshang.region.RegionChange.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes a region for good, with nothing left standing at it; rights are checked before. */
@Component
public class RegionClosing {

  private final TreeWork work;
  private final RegionMoves moves;
  private final Contributors<StandsAtRegion> standing;

  RegionClosing(TreeWork work, RegionMoves moves, ObjectProvider<StandsAtRegion> standing) {
    this.work = work;
    this.moves = moves;
    this.standing = Contributors.of(standing);
  }

  /**
   * @param successorId where what stands there goes: of the same level or above
   * @param childrenTo new parent of the regions below; null where there are none
   */
  @Transactional
  public void close(
      long id, int version, @Nullable Long successorId, @Nullable Long childrenTo, Author author) {
    RegionTree tree = work.begin();
    Region region = work.unchanged(tree, id, version);
    if (region.parentId() == null) {
      throw new Refusal("region.top");
    }
    RegionFaults faults = new RegionFaults();
    faults.checkReason(author);
    Optional<Region> successor = successor(tree, region, successorId, faults);
    Optional<Region> parent = newParent(tree, region, childrenTo, faults);
    work.lock(region, both(successor, parent));
    successor.ifPresent(to -> faults.add(obstacles(region, to)));
    faults.throwIfAny();
    parent.ifPresent(
        to -> tree.children(id).forEach(child -> moves.relocate(tree, child, to, author)));
    close(tree, region, successor.orElseThrow(), author);
  }

  private static Region[] both(Optional<Region> one, Optional<Region> other) {
    return Stream.of(one, other).flatMap(Optional::stream).toArray(Region[]::new);
  }

  /** What keeps the region from being closed in favour of this one. */
  List<Refusal> obstacles(Region region, Region successor) {
    return standing.stream()
        .flatMap(each -> each.obstacles(region.id(), successor.id()).stream())
        .toList();
  }

  private static Optional<Region> successor(
      RegionTree tree, Region region, @Nullable Long id, RegionFaults faults) {
    Optional<Region> successor = id == null ? Optional.empty() : tree.known(id);
    String key = null;
    if (successor.isEmpty()) {
      key = "region.fault.successor.missing";
    } else if (tree.find(successor.get().id()).isEmpty()) {
      key = "region.fault.successor.closed";
    } else if (successor.get().id() == region.id()) {
      key = "region.fault.successor.self";
    } else if (successor.get().level().number() > region.level().number()) {
      key = "region.fault.successor.level";
    }
    if (key != null) {
      faults.add(new Refusal(key));
    }
    return key == null ? successor : Optional.empty();
  }

  private static Optional<Region> newParent(
      RegionTree tree, Region region, @Nullable Long id, RegionFaults faults) {
    List<Region> children = tree.children(region.id());
    if (children.isEmpty()) {
      return Optional.empty();
    }
    Optional<Region> parent = id == null ? Optional.empty() : tree.known(id);
    Optional<Refusal> fault =
        parent.isEmpty()
            ? Optional.of(new Refusal("region.fault.childrenTo.missing", children.size()))
            : fault(tree, region, parent.get(), children);
    fault.ifPresent(faults::add);
    return fault.isPresent() ? Optional.empty() : parent;
  }

  private static Optional<Refusal> fault(
      RegionTree tree, Region region, Region parent, List<Region> children) {
    String taken =
        children.stream()
            .map(Region::name)
            .filter(name -> RegionFaults.isTaken(name, null, parent, tree))
            .collect(Collectors.joining("、"));
    if (tree.find(parent.id()).isEmpty()) {
      return Optional.of(new Refusal("region.fault.childrenTo.closed"));
    }
    if (parent.id() == region.id() || parent.level() != region.level()) {
      return Optional.of(new Refusal("region.fault.childrenTo.level"));
    }
    return taken.isEmpty()
        ? Optional.empty()
        : Optional.of(new Refusal("region.fault.childrenTo.nameTaken", parent.name(), taken));
  }

  private void close(RegionTree tree, Region region, Region successor, Author author) {
    work.close(region, successor);
    work.log(region.id(), Act.CLOSED, author, tree.label(region.id()), tree.label(successor.id()));
    Leaving leaving =
        new Leaving(
            region,
            successor,
            TreeWork.ids(tree.line(successor.id())),
            work.lastDay(),
            author.accountId(),
            work.now());
    standing.stream().forEach(each -> each.closed(leaving));
  }
}
