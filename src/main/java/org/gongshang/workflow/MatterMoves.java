package org.gongshang.workflow;

import java.time.Clock;
import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves matters up and down the levels; those who asked and the origin are told. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MatterMoves {

  private final MatterMapper mapper;
  private final Matters matters;
  private final Requesters requesters;
  private final Origins origins;
  private final Regions regions;
  private final History history;
  private final Clock clock;

  MatterMoves(
      MatterMapper mapper,
      Matters matters,
      Requesters requesters,
      Origins origins,
      Regions regions,
      History history,
      Clock clock) {
    this.mapper = mapper;
    this.matters = matters;
    this.requesters = requesters;
    this.origins = origins;
    this.regions = regions;
    this.history = history;
    this.clock = clock;
  }

  /** Moves the matter one level up; at the district it stays. */
  void handUp(MatterNumber number, @Nullable Long by) {
    Matter matter = matters.get(number);
    regions.parent(matter.regionId()).ifPresent(parent -> move(matter, parent, "handUp", by));
  }

  /**
   * Moves the matter straight to the lowest region above that has this level's power. The regions
   * between are not asked, but see it.
   *
   * @param level 1 for the district to 4 for a grid
   */
  void handUpTo(MatterNumber number, int level, @Nullable Long by) {
    Matter matter = matters.get(number);
    List<Region> line = regions.ancestors(matter.regionId());
    int to = line.size() - 1;
    while (to > 0 && line.get(to).level().number() > level) {
      to--;
    }
    for (int between = line.size() - 2; between > to; between--) {
      mapper.insertOnlooker(number, line.get(between).id(), clock.instant(), "passed", by);
    }
    move(matter, line.get(to), "straightUp", by);
  }

  /** Tells those who asked which level has taken charge and what it did first. */
  void tellTakenCharge(MatterNumber number, String measures) {
    Matter matter = matters.get(number);
    requesters.tell(matter, "message.takenCharge", regions.get(matter.regionId()).name(), measures);
  }

  /** Gives the matter back to the region that handed it up, or to its successor. Once. */
  void giveBack(MatterNumber number, @Nullable Long by) {
    Matter matter = matters.get(number);
    Long handedUpFrom = mapper.handedUpFrom(number);
    if (handedUpFrom == null) {
      throw new IllegalStateException("matter " + number + " was not handed up");
    }
    mapper.markReturned(number);
    move(matter, regions.standing(handedUpFrom), "return", by);
  }

  /** Whose it is, is unclear: until the district has decided, it is the district's. */
  void bringToDistrict(MatterNumber number, @Nullable Long by) {
    move(matters.get(number), regions.top(), "dispute", by);
  }

  /** The district has decided. */
  void settle(MatterNumber number, long regionId, @Nullable Long by) {
    Region named = regions.find(regionId).orElseThrow(() -> new Refusal("region.gone"));
    move(matters.get(number), named, "settled", by);
  }

  private void move(Matter matter, Region to, String reason, @Nullable Long by) {
    if (!regions.hold(to.id())) {
      throw new Refusal("region.gone");
    }
    String from = regions.get(matter.regionId()).name();
    Matter moved = MatterChange.of(matter).region(to.id()).done();
    matters.save(moved);
    mapper.leaveOwner(matter.number());
    mapper.insertOwner(matter.number(), to.id(), clock.instant(), reason, by);
    history.add(matter.number().value(), by, "event." + reason, from, to.name());
    requesters.tell(matter, "message." + reason, to.name());
    origins.tell(moved, "message.origin." + reason, to.name());
  }

  @Transactional(propagation = Propagation.SUPPORTS)
  boolean returnedOnce(MatterNumber number) {
    return mapper.returnedOnce(number);
  }
}
