package org.gongshang.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.gongshang.Refusal;
import org.gongshang.message.Messages;
import org.gongshang.people.Accounts;
import org.gongshang.people.Role;
import org.gongshang.region.Regions;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Results on their way up: counted one by one, and the last one wakes the matter above. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RollUps {

  static final String RESULTS_IN = "resultsIn";

  private static final List<HandDownState> AWAKE = List.of(HandDownState.DUE, HandDownState.ENDED);

  private final HandDownMapper mapper;
  private final Matters matters;
  private final Processes processes;
  private final Accounts accounts;
  private final Regions regions;
  private final Messages messages;

  RollUps(
      HandDownMapper mapper,
      Matters matters,
      Processes processes,
      Accounts accounts,
      Regions regions,
      Messages messages) {
    this.mapper = mapper;
    this.matters = matters;
    this.processes = processes;
    this.accounts = accounts;
    this.regions = regions;
    this.messages = messages;
  }

  /**
   * A matter has ended; where it was handed down, its result is in.
   *
   * @return whether it was
   */
  boolean ended(Matter matter) {
    Optional<Long> handDown = mapper.of(matter.number());
    handDown.ifPresent(id -> resultIn(id, matter));
    return handDown.isPresent();
  }

  private void resultIn(long id, Matter matter) {
    mapper.countDown(matter.number());
    HandDown counted = mapper.find(id).orElseThrow();
    Word how = new Word("matter.status." + matter.status().key());
    String region = regions.get(matter.regionId()).name();
    matters.note(counted.matter(), null, "event.resultIn", region, how, counted.openBelow());
    tellAbove(counted, matter, region);
    if (counted.openBelow() == 0 && counted.isWaiting()) {
      mapper.move(id, List.of(HandDownState.WAITING), HandDownState.ENDED);
      processes.deliver(RESULTS_IN, counted.matter().value(), Map.of());
    }
  }

  private void tellAbove(HandDown counted, Matter matter, String region) {
    messages.tell(
        peopleOf(matters.get(counted.matter()), counted),
        "message.resultIn",
        List.of(matter.title(), region, Messages.word("matter.status." + matter.status().key())),
        "/matters/" + counted.matter());
  }

  private Collection<Long> peopleOf(Matter above, HandDown handDown) {
    Collection<Long> people = new TreeSet<>(accounts.holders(Role.CLERK, above.regionId()));
    people.add(handDown.handedBy());
    return people;
  }

  /** The day has come and some have not finished: they are urged. */
  void chase(MatterNumber number) {
    HandDown late = locked(number);
    // the last result may have come in the same moment: then its message wakes the matter
    if (mapper.move(late.id(), List.of(HandDownState.WAITING), HandDownState.DUE) == 0) {
      throw new ConcurrencyFailureException("results of " + number + " came in meanwhile");
    }
    matters.note(number, null, "event.resultsLate", late.openBelow(), late.below());
    for (SubMatter below : mapper.below(number)) {
      if (below.isOpen()) {
        messages.tell(
            accounts.holders(Role.CLERK, below.regionId()),
            "message.resultLate",
            List.of(matters.get(below.number()).title(), Messages.moment(below.dueAt())),
            "/matters/" + below.number());
      }
    }
  }

  /** The results are enough. */
  void settle(MatterNumber number, String summary) {
    HandDown done = locked(number);
    boolean open = mapper.below(number).stream().anyMatch(SubMatter::isOpen);
    Refusal.throwIfAny(open ? new Refusal("axis.rollUp.open") : null);
    if (mapper.move(done.id(), AWAKE, HandDownState.ROLLED_UP) == 0) {
      throw new Refusal("workflow.stale");
    }
    mapper.summarise(done.id(), summary);
  }

  /** Waits on for those who have not finished. */
  void waitOn(MatterNumber number, Instant until) {
    HandDown open = locked(number);
    Refusal.throwIfAny(open.openBelow() == 0 ? new Refusal("axis.rollUp.ended") : null);
    mapper.waitUntil(open.id(), until);
    matters.note(number, null, "event.resultsWaitedOn", until);
  }

  private HandDown locked(MatterNumber number) {
    return mapper
        .lockNewest(number)
        .orElseThrow(() -> new IllegalStateException(number + " was not handed down"));
  }
}
