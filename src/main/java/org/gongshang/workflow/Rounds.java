package org.gongshang.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gongshang.Batches;
import org.gongshang.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rounds of collective tasks. */
@Component
public class Rounds {

  private final RoundMapper mapper;
  private final Clock clock;

  Rounds(RoundMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  /** Opens a round for these people, in whose inbox the task will stand until they answer. */
  @Transactional(propagation = Propagation.MANDATORY)
  public long open(
      String kind,
      String businessKey,
      @Nullable MatterNumber matter,
      Collection<Long> roll,
      @Nullable Instant closesAt) {
    List<Long> members = List.copyOf(new TreeSet<>(roll));
    NewRound round =
        new NewRound(kind, businessKey, matter, members.size(), clock.instant(), closesAt);
    mapper.insert(round);
    Batches.each(members, some -> mapper.insertMembers(round.getId(), some));
    return round.getId();
  }

  public Round get(long roundId) {
    return mapper.find(roundId).orElseThrow(() -> new IllegalStateException("no round " + roundId));
  }

  /** Several at once, by id. */
  public Map<Long, Round> all(Collection<Long> roundIds) {
    Map<Long, Round> all = new HashMap<>();
    if (!roundIds.isEmpty()) {
      mapper.all(roundIds).forEach(round -> all.put(round.id(), round));
    }
    return all;
  }

  public List<Long> roll(long roundId) {
    return mapper.roll(roundId);
  }

  /** Those on the roll who have not answered yet. */
  public List<Long> unanswered(long roundId) {
    return mapper.unanswered(roundId);
  }

  /**
   * Closes the round; answers in flight are waited for, later ones refused. Safe to repeat.
   *
   * @return whether it was open until now
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean close(long roundId) {
    return mapper.close(roundId, clock.instant()) > 0;
  }

  /**
   * As {@link #close}, without waiting for whoever counts it: that takes minutes, and counting
   * begins when its time is over.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean closeUncounted(long roundId) {
    Instant end = get(roundId).closesAt();
    boolean over = end != null && !end.isAfter(clock.instant());
    return (!over || mapper.lockUnheld(roundId).isPresent()) && close(roundId);
  }

  /**
   * Lets one person answer: holds the round open until the transaction ends, so that a closing
   * waits and then counts this answer.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void admit(long roundId, long account) {
    hold(roundId);
    if (mapper.answer(roundId, account, clock.instant()) == 0) {
      throw new Refusal(
          mapper.isMember(roundId, account) ? "round.alreadyAnswered" : "round.notOnRoll");
    }
  }

  /**
   * As {@link #admit}, for what somebody on the roll keeps before they answer: nobody has answered
   * by that.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void holdFor(long roundId, long account) {
    hold(roundId);
    if (!mapper.isMember(roundId, account)) {
      throw new Refusal("round.notOnRoll");
    }
    if (mapper.hasAnswered(roundId, account)) {
      throw new Refusal("round.alreadyAnswered");
    }
  }

  /** Neither closed nor, where nobody has closed it yet, past its time. */
  private void hold(long roundId) {
    if (!"OPEN".equals(mapper.lockStatus(roundId, clock.instant()))) {
      throw new Refusal("round.closed");
    }
  }

  /**
   * Holds the round open and this person's place in it until the transaction ends.
   *
   * @return whether they have not answered yet
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean hold(long roundId, long account) {
    hold(roundId);
    if (!mapper.isMember(roundId, account)) {
      throw new Refusal("round.notOnRoll");
    }
    return mapper.lockMember(roundId, account) == 0;
  }

  /** Where this person is on the rolls of these rounds, by round. */
  public Map<Long, Place> places(Collection<Long> roundIds, long account) {
    Map<Long, Place> places = new HashMap<>();
    if (!roundIds.isEmpty()) {
      mapper.places(roundIds, account).forEach(place -> places.put(place.roundId(), place));
    }
    return places;
  }

  /** The same of one round; null where they are not on its roll. */
  @Nullable Place place(long roundId, long account) {
    return places(List.of(roundId), account).get(roundId);
  }

  /** Somebody's place on a roll. */
  public record Place(long roundId, @Nullable Instant answeredAt) {

    /** When they answered. */
    public Instant at() {
      if (answeredAt == null) {
        throw new IllegalStateException("no answer in round " + roundId);
      }
      return answeredAt;
    }
  }

  public boolean isMember(long roundId, long account) {
    return mapper.isMember(roundId, account);
  }

  public boolean hasAnswered(long roundId, long account) {
    return mapper.hasAnswered(roundId, account);
  }
}
