package org.gongshang.deliberation;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongshang.message.Messages;
import org.gongshang.people.Delegations;
import org.gongshang.workflow.Round;
import org.gongshang.workflow.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Members who were there stand by the minutes, beside the chair; one objection sends them back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Vouching {

  private final VouchMapper mapper;
  private final Sessions sessions;
  private final SessionMapper signIns;
  private final FloorMapper floor;
  private final Rounds rounds;
  private final Delegations delegations;
  private final Messages messages;
  private final int wanted;

  Vouching(
      VouchMapper mapper,
      Sessions sessions,
      SessionMapper signIns,
      FloorMapper floor,
      Rounds rounds,
      Delegations delegations,
      Messages messages,
      @Value("${gongshang.minutes.members:2}") int wanted) {
    this.mapper = mapper;
    this.sessions = sessions;
    this.signIns = signIns;
    this.floor = floor;
    this.rounds = rounds;
    this.delegations = delegations;
    this.messages = messages;
    this.wanted = wanted;
  }

  /** Asks those who were there, but neither who wrote the minutes nor who has confirmed them. */
  OpenedRound open(String number, Instant closesAt) {
    Session session = sessions.get(number);
    Set<Long> roll = there(session);
    roll.removeIf(member -> isParty(session.minutesBy(), member));
    roll.removeIf(member -> isParty(session.confirmedBy(), member));
    long round = rounds.open("vouch", number, null, roll, closesAt);
    messages.tell(
        roll, "deliberation.message.vouch", List.of(session.title()), Sessions.path(number));
    return new OpenedRound(round, closesAt);
  }

  /** In any of its sittings. */
  private Set<Long> there(Session session) {
    Set<Long> sittings = new LinkedHashSet<>();
    floor.breaks(session.number()).stream()
        .map(SessionBreak::roundId)
        .filter(round -> round != null)
        .forEach(sittings::add);
    if (session.signInRound() != null) {
      sittings.add(session.signInRound());
    }
    Set<Long> there = new LinkedHashSet<>();
    for (Long sitting : sittings) {
      signIns.signIns(sitting).stream()
          .filter(signIn -> signIn.admittedAt() != null)
          .forEach(signIn -> there.add(signIn.accountId()));
    }
    return there;
  }

  private boolean isParty(@Nullable Long actor, long member) {
    return actor != null && (actor == member || delegations.share(actor, member));
  }

  void add(Vouch vouch) {
    mapper.insert(vouch);
  }

  /** How many must confirm: of a handful everybody. */
  @Transactional(propagation = Propagation.SUPPORTS)
  int needed(Round round) {
    return Math.min(wanted, round.rollSize());
  }

  @Transactional(propagation = Propagation.SUPPORTS)
  int confirmations(long roundId) {
    return (int) mapper.ofRound(roundId).stream().filter(Vouch::confirms).count();
  }

  @Transactional(propagation = Propagation.SUPPORTS)
  boolean isDecided(Round round) {
    return outcome(round) != Outcome.TOO_FEW;
  }

  private Outcome outcome(Round round) {
    List<Vouch> given = mapper.ofRound(round.id());
    if (given.stream().anyMatch(vouch -> !vouch.confirms())) {
      return Outcome.OBJECTED;
    }
    return given.size() >= needed(round) ? Outcome.CONFIRMED : Outcome.TOO_FEW;
  }

  /** Closes the round, then counts; with enough members behind them the minutes are frozen. */
  Outcome close(String number, long roundId) {
    rounds.close(roundId);
    Outcome outcome = outcome(rounds.get(roundId));
    if (outcome == Outcome.CONFIRMED) {
      sessions.freezeMinutes(number);
    }
    return outcome;
  }

  /** What came of it. */
  enum Outcome {
    CONFIRMED("confirmed"),
    OBJECTED("objected"),
    TOO_FEW("tooFew");

    private final String key;

    Outcome(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }
}
