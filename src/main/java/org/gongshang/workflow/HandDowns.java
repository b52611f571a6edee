package org.gongshang.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongshang.region.Regions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Matters given to regions below: each of them gets a matter of its own. */
@Component
public class HandDowns {

  private final HandDownMapper mapper;
  private final Matters matters;
  private final MatterOpening opening;
  private final Requesters requesters;
  private final Regions regions;
  private final Clock clock;

  HandDowns(
      HandDownMapper mapper,
      Matters matters,
      MatterOpening opening,
      Requesters requesters,
      Regions regions,
      Clock clock) {
    this.mapper = mapper;
    this.matters = matters;
    this.opening = opening;
    this.requesters = requesters;
    this.regions = regions;
    this.clock = clock;
  }

  /** Keeps what was chosen until the model hands it down. */
  @Transactional(propagation = Propagation.MANDATORY)
  void prepare(
      MatterNumber matter, Collection<Long> regionIds, String task, Instant dueAt, long by) {
    NewHandDown chosen =
        new NewHandDown(matter, task, dueAt, by, clock.instant(), regionIds.size());
    mapper.insert(chosen);
    mapper.insertRegions(chosen.getId(), matter, regionIds);
  }

  /** Opens a matter in each region that was chosen; from now on the matter above waits. */
  @Transactional(propagation = Propagation.MANDATORY)
  HandDown open(MatterNumber number) {
    HandDown chosen = newest(number);
    Matter above = matters.get(number);
    List<Long> regionIds = mapper.regions(chosen.id());
    for (long regionId : regionIds) {
      mapper.number(chosen.id(), regionId, opening.openBelow(above, regionId, chosen.handedBy()));
    }
    if (mapper.move(chosen.id(), List.of(HandDownState.GIVEN), HandDownState.WAITING) == 0) {
      throw new IllegalStateException(number + " has been handed down already");
    }
    String to = names(regionIds);
    matters.note(number, chosen.handedBy(), "event.handDown", chosen.below(), to);
    requesters.tell(above, "message.handDown", to);
    return chosen;
  }

  private String names(List<Long> regionIds) {
    return String.join("、", regionIds.stream().map(id -> regions.get(id).name()).toList());
  }

  HandDown newest(MatterNumber matter) {
    return mapper
        .newest(matter)
        .orElseThrow(() -> new IllegalStateException(matter + " was not handed down"));
  }

  /** What was opened below this matter, oldest first. */
  public List<SubMatter> below(MatterNumber matter) {
    return mapper.below(matter);
  }

  /** What the region above wants of this matter; empty for one that began here. */
  public Optional<Order> order(MatterNumber matter) {
    return mapper.order(matter);
  }

  /** What the results below came to, once they were enough. */
  public Optional<String> summary(MatterNumber matter) {
    return mapper.newest(matter).map(HandDown::summary);
  }
}
