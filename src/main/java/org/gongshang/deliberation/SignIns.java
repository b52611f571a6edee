package org.gongshang.deliberation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongshang.Refusal;
import org.gongshang.ballot.Share;
import org.gongshang.council.Councils;
import org.gongshang.people.Mandate;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who came to a session, and whether those are enough. */
@Component
class SignIns {

  private final SessionMapper mapper;
  private final Sessions sessions;
  private final Councils councils;
  private final Procedures procedures;
  private final Rounds rounds;
  private final DoorCodes codes;

  SignIns(
      SessionMapper mapper,
      Sessions sessions,
      Councils councils,
      Procedures procedures,
      Rounds rounds,
      DoorCodes codes) {
    this.mapper = mapper;
    this.sessions = sessions;
    this.councils = councils;
    this.procedures = procedures;
    this.rounds = rounds;
    this.codes = codes;
  }

  /** Opens sign-in for those who are members now, under the quorum that the rules set now. */
  @Transactional(propagation = Propagation.MANDATORY)
  OpenedRound open(String number, String deployment, Instant closesAt) {
    Session session = sessions.get(number);
    Map<Long, Mandate> members = councils.members(session.councilId());
    Share quorum = procedures.of(deployment, session.councilId()).quorum();
    long round = rounds.open("sign-in", number, null, members.keySet(), closesAt);
    codes.renew(number);
    sessions.save(session.openSignIn(round, members.size(), quorum));
    return new OpenedRound(round, closesAt);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void add(long roundId, Viewer member, String way, @Nullable String recusal, Instant at) {
    String number = rounds.get(roundId).businessKey();
    Optional<Mandate> mandate = councils.membership(sessions.get(number).councilId(), member);
    if (mandate.isEmpty()) {
      throw new Refusal("deliberation.signIn.noMember");
    }
    mapper.insertSignIn(
        new SignIn(
            number,
            roundId,
            member.accountId(),
            way,
            recusal != null,
            recusal,
            mandate.map(Mandate::sector).orElse(null),
            at,
            null,
            at,
            null,
            null));
  }

  /**
   * Keeps somebody from deciding these items; the others they decide all the same. Whoever signs in
   * again, to a session that was put off, says so again.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void recuse(String number, long account, List<Long> items, String reason, Instant at) {
    mapper.deleteRecusals(number, account);
    items.forEach(item -> mapper.insertRecusal(new Recusal(item, account, reason, at)));
  }

  /** Closes sign-in. With a quorum the session sits. */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean checkQuorum(String number) {
    Session session = sessions.get(number);
    rounds.close(known(session.signInRound()));
    boolean quorate =
        session
            .frozenQuorum()
            .isMet(sessions.attendance(session).present(), known(session.members()));
    if (quorate) {
      sessions.save(session.sit());
    }
    return quorate;
  }

  private static <T> T known(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("the session has not come that far");
    }
    return value;
  }
}
