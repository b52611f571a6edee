package org.gongshang.deliberation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Rounds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ballots: rules frozen at opening, votes written once, counted after closing. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Ballots {

  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  private final BallotMapper mapper;
  private final ItemMapper items;
  private final Agenda agenda;
  private final Sessions sessions;
  private final BallotRules rules;
  private final Rounds rounds;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Ballots(
      BallotMapper mapper,
      ItemMapper items,
      Agenda agenda,
      Sessions sessions,
      BallotRules rules,
      Rounds rounds,
      Clock clock) {
    this.mapper = mapper;
    this.items = items;
    this.agenda = agenda;
    this.sessions = sessions;
    this.rules = rules;
    this.rounds = rounds;
    this.clock = clock;
  }

  /** Opens the ballot on an item: from here on neither roll nor rules change. */
  OpenedRound open(String number, MatterNumber matter, String deployment, Instant closesAt) {
    Session session = sessions.get(number);
    List<Long> roll = sessions.attendance(session).roll();
    long round = rounds.open("ballot", number, matter, roll, closesAt);
    AgendaItem item = agenda.item(number, matter);
    mapper.insertRule(rules.freeze(round, session, item, deployment, closesAt));
    return new OpenedRound(round, closesAt);
  }

  void cast(long roundId, long account, Choice choice, Instant at) {
    mapper.insertBallot(new Ballot(roundId, account, choice, receipt(), at));
  }

  private String receipt() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      code.append(i == 4 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  @Transactional(propagation = Propagation.SUPPORTS)
  Optional<Receipt> receipt(long roundId, long account) {
    BallotRule rule = rule(roundId);
    return mapper
        .ballotOf(roundId, account)
        .flatMap(
            ballot ->
                items
                    .find(rule.itemId())
                    .map(
                        item ->
                            new Receipt(
                                item.session(),
                                roundId,
                                item.title(),
                                ballot.receipt(),
                                ballot.castAt(),
                                rule.shortFingerprint())));
  }

  /** Closes the round, then counts: votes on their way are waited for. */
  Resolution count(long roundId, String number, MatterNumber matter) {
    rounds.close(roundId);
    BallotRule rule = rule(roundId);
    Tally tally = mapper.tally(roundId);
    boolean adopted = rule.majorityShare().isMet(tally.agree(), rule.voters());
    Instant now = clock.instant();
    Resolution counted =
        new Resolution(
            rule.itemId(),
            matter,
            roundId,
            adopted,
            tally.agree(),
            tally.disagree(),
            tally.abstain(),
            rule.voters() - tally.cast(),
            rule.voters(),
            rule.threshold(),
            false,
            now);
    mapper.insertResolution(counted);
    if (items.update(agenda.item(number, matter).counted(adopted, now)) == 0) {
      throw new IllegalStateException("item of " + matter + " changed while its ballot was open");
    }
    return counted;
  }

  @Transactional(propagation = Propagation.SUPPORTS)
  BallotRule rule(long roundId) {
    return mapper
        .rule(roundId)
        .orElseThrow(() -> new IllegalStateException("no rule for round " + roundId));
  }

  /** The council has decided anew: what it decided before no longer holds. */
  void adopt(MatterNumber matter) {
    mapper.withdraw(matter, adopted(matter).itemId());
  }

  /** The public has had its say: the resolution binds. */
  void putInForce(MatterNumber matter) {
    mapper.putInForce(adopted(matter).itemId());
  }

  @Transactional(propagation = Propagation.SUPPORTS)
  Resolution adopted(MatterNumber matter) {
    return mapper.ofMatter(matter).stream()
        .filter(Resolution::adopted)
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new IllegalStateException("no adopted resolution for " + matter));
  }
}
