package org.gongshang.deliberation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongshang.Refusal;
import org.gongshang.council.Councils;
import org.gongshang.people.Act;
import org.gongshang.people.Mandate;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.PaperAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Members who come late, leave early or have signed a list on paper. */
@Component
class Comings {

  static final String PAPER = "paper";

  private final SessionRights rights;
  private final Sessions sessions;
  private final SessionMapper mapper;
  private final Councils councils;
  private final Door door;
  private final Inbox inbox;
  private final PaperAnswers paper;
  private final Once once;
  private final Clock clock;

  Comings(
      SessionRights rights,
      Sessions sessions,
      SessionMapper mapper,
      Councils councils,
      Door door,
      Inbox inbox,
      PaperAnswers paper,
      Once once,
      Clock clock) {
    this.rights = rights;
    this.sessions = sessions;
    this.mapper = mapper;
    this.councils = councils;
    this.door = door;
    this.inbox = inbox;
    this.paper = paper;
    this.once = once;
    this.clock = clock;
  }

  /** Somebody comes while the session sits, and waits until the chair lets them in. */
  @Transactional
  public String late(String number, Viewer viewer, String code, String key) {
    return once(
        number,
        viewer,
        key,
        Act.of("late", number, code),
        () -> {
          boolean online = isOnline(sitting(rights.ofMember(number, viewer)), code);
          if (!online) {
            // before anybody else waits for the session: a wrong code needs a second connection
            door.pass(number, viewer.accountId(), code);
          }
          Session session = sitting(rights.attended(number, viewer));
          arrive(session, viewer.accountId(), online ? "online" : "in_person", null);
        });
  }

  /** Where both is held at once, whoever knows no code takes part from elsewhere. */
  private static boolean isOnline(Session session, String code) {
    return "online".equals(session.mode()) || ("mixed".equals(session.mode()) && code.isBlank());
  }

  private void arrive(Session session, long account, String way, @Nullable Long enteredBy) {
    Optional<SignIn> before = signIn(session, account);
    if (before.filter(each -> each.leftAt() == null).isPresent()) {
      throw new Refusal("deliberation.late.already");
    }
    if (before.isPresent()) {
      mapper.comeBack(before.get().roundId(), account);
    } else {
      mapper.insertSignIn(row(session, account, way, enteredBy, null));
    }
  }

  private Optional<SignIn> signIn(Session session, long account) {
    return sessions.attendance(session).signIns().stream()
        .filter(each -> each.accountId() == account)
        .findFirst();
  }

  private SignIn row(
      Session session,
      long account,
      String way,
      @Nullable Long enteredBy,
      @Nullable Instant admittedAt) {
    Mandate mandate = councils.members(session.councilId()).get(account);
    if (mandate == null) {
      throw new Refusal("round.notOnRoll");
    }
    return new SignIn(
        session.number(),
        round(session),
        account,
        way,
        false,
        null,
        mandate.sector(),
        clock.instant(),
        enteredBy,
        admittedAt,
        null,
        null);
  }

  /** The chair lets somebody in who came late: for what comes from here on. */
  @Transactional
  public String admit(String number, long account, Viewer viewer, String key) {
    return once(
        number,
        viewer,
        key,
        Act.of("admit", number, String.valueOf(account)),
        () -> {
          Session session = sitting(rights.chaired(number, viewer));
          if (mapper.admit(round(session), account, viewer.accountId(), clock.instant()) == 0) {
            throw new Refusal("deliberation.late.gone");
          }
        });
  }

  /** Somebody leaves before the end: they themselves say so, or the chair or the clerk. */
  @Transactional
  public String leave(String number, long account, Viewer viewer, String key) {
    return once(
        number,
        viewer,
        key,
        Act.of("leave", number, String.valueOf(account)),
        () -> {
          Session session =
              account == viewer.accountId()
                  ? rights.attended(number, viewer)
                  : rights.prepared(number, viewer);
          if (mapper.leave(round(sitting(session)), account, clock.instant()) == 0) {
            throw new Refusal("deliberation.late.gone");
          }
        });
  }

  /** Enters who signed the list on paper; whoever comes late that way is still let in. */
  @Transactional(propagation = Propagation.MANDATORY)
  void signed(Session session, List<Long> accounts, Viewer viewer) {
    if (session.state() == SessionState.SIGN_IN) {
      InboxRow row = asking(session.number()).orElseThrow(Comings::closed);
      accounts.forEach(account -> enter(session, row, account, viewer));
    } else {
      sitting(session);
      accounts.forEach(account -> arrive(session, account, PAPER, viewer.accountId()));
    }
  }

  private void enter(Session session, InboxRow row, long account, Viewer viewer) {
    paper.enter(row, account);
    mapper.insertSignIn(row(session, account, PAPER, viewer.accountId(), clock.instant()));
  }

  /** The task that asks members to sign in, while it does. */
  Optional<InboxRow> asking(String number) {
    return inbox.ofSubject(number).stream()
        .filter(row -> row.formId().equals(SignInToSession.FORM))
        .findFirst();
  }

  private static Session sitting(Session session) {
    if (session.state() != SessionState.SITTING) {
      throw closed();
    }
    return session;
  }

  private static Refusal closed() {
    return new Refusal("deliberation.late.notNow");
  }

  private static long round(Session session) {
    Long round = session.signInRound();
    if (round == null) {
      throw closed();
    }
    return round;
  }

  private String once(String number, Viewer viewer, String key, Act act, Runnable what) {
    return once.run(viewer.accountId(), key, act, Sessions.path(number) + "/live", what);
  }
}
