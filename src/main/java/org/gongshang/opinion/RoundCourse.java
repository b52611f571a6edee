package org.gongshang.opinion;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongshang.Refusal;
import org.gongshang.message.Messages;
import org.gongshang.workflow.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the process does with a round: it opens, and it closes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RoundCourse {

  static final String KIND = "opinions";

  private final OpinionMapper mapper;
  private final Guests guests;
  private final Rounds rounds;
  private final Messages messages;
  private final Clock clock;

  RoundCourse(OpinionMapper mapper, Guests guests, Rounds rounds, Messages messages, Clock clock) {
    this.mapper = mapper;
    this.guests = guests;
    this.rounds = rounds;
    this.messages = messages;
    this.clock = clock;
  }

  /** Asks those who belong to its circle now. */
  Map<String, Object> open(String number) {
    OpinionRound round = get(number);
    Instant closesAt = Objects.requireNonNull(round.closesAt());
    List<Long> people = guests.invite(round);
    long roll = rounds.open(KIND, number, null, people, closesAt);
    OpinionRounds.save(mapper, round.open(roll, clock.instant()));
    messages.tell(
        people,
        "opinion.message.opened",
        List.of(round.title(), Messages.moment(closesAt)),
        round.path());
    return Map.of("roundId", roll, "roundClosesAt", Date.from(closesAt));
  }

  /** Waits for reactions in flight, then lets none in; all who were asked are told. */
  void close(String number) {
    OpinionRound round = get(number);
    long roll = Objects.requireNonNull(round.rollId());
    rounds.close(roll);
    OpinionRounds.save(mapper, round.close(clock.instant()));
    messages.tell(
        rounds.roll(roll),
        "opinion.message.closed",
        List.of(round.title()),
        round.path() + "/result");
  }

  private OpinionRound get(String number) {
    return mapper
        .find(RoundNumber.id(number))
        .orElseThrow(() -> new IllegalStateException("no opinion round " + number));
  }

  /** Refuses whoever comes too late; holds the round open until the transaction ends. */
  void demandOpen(OpinionRound round) {
    demandOpen(round, mapper.hold(round.id()));
  }

  /** One after the other writes statements; refuses whoever comes too late. */
  void demandWritable(OpinionRound round) {
    RoundState state = mapper.lock(round.id());
    if (state != RoundState.PREPARED) {
      demandOpen(round, state);
    }
  }

  private void demandOpen(OpinionRound round, @Nullable RoundState state) {
    if (state != RoundState.OPEN) {
      throw new Refusal("opinion.state.closed");
    }
    Instant closes = round.closesAt();
    if (closes != null && !clock.instant().isBefore(closes)) {
      throw new Refusal("opinion.time.over");
    }
  }
}
