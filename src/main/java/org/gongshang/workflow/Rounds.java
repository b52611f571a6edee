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
   * Lets one person answer: holds the round open until the transaction ends, so that a closing
   * waits and then counts this answer.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void admit(long roundId, long account) {
    if (!"OPEN".equals(mapper.lockStatus(roundId))) {
      throw new Refusal("round.closed");
    }
    if (mapper.answer(roundId, account, clock.instant()) == 0) {
      throw new Refusal(
          mapper.isMember(roundId, account) ? "round.alreadyAnswered" : "round.notOnRoll");
    }
  }

  boolean isMember(long roundId, long account) {
    return mapper.isMember(roundId, account);
  }

  boolean hasAnswered(long roundId, long account) {
    return mapper.hasAnswered(roundId, account);
  }
}
