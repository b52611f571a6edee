package org.gongshang.deliberation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongshang.Refusal;
import org.gongshang.council.Councils;
import org.gongshang.people.Act;
import org.gongshang.people.Mandate;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.PaperAnswers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/**
 * Written mandates of members who cannot come. They are handed in before sign-in ends, with a
 * picture of the paper; whoever gave one counts as present as long as its holder is.
 */
@Component
class Authorisations {

  static final String WAY = "proxy";

  private final SessionRights rights;
  private final Sessions sessions;
  private final SessionMapper mapper;
  private final Councils councils;
  private final Procedures procedures;
  private final Comings comings;
  private final PaperAnswers paper;
  private final Scans scans;
  private final Once once;
  private final Clock clock;

  Authorisations(
      SessionRights rights,
      Sessions sessions,
      SessionMapper mapper,
      Councils councils,
      Procedures procedures,
      Comings comings,
      PaperAnswers paper,
      Scans scans,
      Once once,
      Clock clock) {
    this.rights = rights;
    this.sessions = sessions;
    this.mapper = mapper;
    this.councils = councils;
    this.procedures = procedures;
    this.comings = comings;
    this.paper = paper;
    this.scans = scans;
    this.once = once;
    this.clock = clock;
  }

  /** How many absent members one may vote for now; 0 where nobody may, or no longer. */
  @Transactional(readOnly = true)
  public int allowed(Session session) {
    return comings
        .asking(session.number())
        .map(row -> procedures.of(row.formDeployment(), session.councilId()).proxies())
        .orElse(0);
  }

  /**
   * Keeps that one member has given another a written mandate.
   *
   * @param scan picture of the paper
   */
  @Transactional
  public String give(
      String number, long principal, long holder, MultipartFile scan, Viewer viewer, String key) {
    return once.run(
        viewer.accountId(),
        key,
        Act.of("mandate", number, String.valueOf(principal), String.valueOf(holder)),
        Sessions.path(number) + "/live",
        () -> {
          Session session = rights.prepared(number, viewer);
          InboxRow row =
              comings
                  .asking(number)
                  .filter(asking -> session.state() == SessionState.SIGN_IN)
                  .orElseThrow(() -> new Refusal("deliberation.proxy.late"));
          Mandate seat = seat(session, principal);
          check(session, principal, holder, scan);
          paper.enter(row, principal);
          sign(session, principal, holder, seat, viewer);
          scans.keep(scan, MandatePapers.subject(round(session), principal), viewer.accountId());
        });
  }

  private Mandate seat(Session session, long account) {
    Map<Long, Mandate> members = councils.members(session.councilId());
    return Optional.ofNullable(members.get(account))
        .orElseThrow(() -> new Refusal("deliberation.proxy.who"));
  }

  private void check(Session session, long principal, long holder, MultipartFile scan) {
    int allowed = allowed(session);
    if (allowed == 0) {
      throw new Refusal("deliberation.proxy.never");
    }
    if (scan.isEmpty()) {
      throw new Refusal("deliberation.proxy.scan");
    }
    List<SignIn> there = sessions.attendance(session).there();
    boolean present =
        principal != holder
            && there.stream().anyMatch(each -> each.accountId() == holder && each.holder() == null);
    if (!present) {
      throw new Refusal("deliberation.proxy.holder");
    }
    long held =
        there.stream().filter(each -> each.holder() != null && each.holder() == holder).count();
    if (held >= allowed) {
      throw new Refusal("deliberation.proxy.most", allowed);
    }
  }

  private void sign(Session session, long principal, long holder, Mandate seat, Viewer viewer) {
    mapper.insertSignIn(
        new SignIn(
            session.number(),
            round(session),
            principal,
            WAY,
            false,
            null,
            seat.sector(),
            clock.instant(),
            viewer.accountId(),
            clock.instant(),
            null,
            holder));
  }

  private static long round(Session session) {
    Long round = session.signInRound();
    if (round == null) {
      throw new Refusal("deliberation.proxy.late");
    }
    return round;
  }
}
