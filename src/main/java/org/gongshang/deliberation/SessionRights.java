package org.gongshang.deliberation;

import java.util.Objects;
import org.gongshang.NoPermission;
import org.gongshang.NotVisible;
import org.gongshang.ballot.BallotKeeper;
import org.gongshang.council.Council;
import org.gongshang.council.Councils;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Component;

/** The one place that answers who may do what in a session. */
@Component
class SessionRights implements BallotKeeper {

  private final SessionMapper mapper;
  private final SessionSubjects subjects;
  private final Councils councils;
  private final Rights rights;

  SessionRights(SessionMapper mapper, SessionSubjects subjects, Councils councils, Rights rights) {
    this.mapper = mapper;
    this.subjects = subjects;
    this.councils = councils;
    this.rights = rights;
  }

  /** The session, for those who may see it; for others it does not exist. */
  Session visible(String number, Viewer viewer) {
    if (!SessionNumber.isOne(number)) {
      throw new NotVisible("session " + number);
    }
    return mapper
        .find(number)
        .filter(found -> subjects.maySee(found, viewer))
        .orElseThrow(() -> new NotVisible("session " + number));
  }

  /** The session, held until the transaction ends, for those who prepare and write it up. */
  Session prepared(String number, Viewer viewer) {
    Session session = visible(number, viewer);
    if (!mayPrepare(session, viewer)) {
      throw new NoPermission(Role.CLERK.key());
    }
    return held(number);
  }

  /** The session, held until the transaction ends, for those who lead it. */
  Session chaired(String number, Viewer viewer) {
    Session session = visible(number, viewer);
    if (!mayChair(session, viewer)) {
      throw new NoPermission(Role.CONVENER.key());
    }
    return held(number);
  }

  /** The session, held until the transaction ends, for its members. */
  Session attended(String number, Viewer viewer) {
    return held(ofMember(number, viewer).number());
  }

  /** The session for its members, while others may change it. */
  Session ofMember(String number, Viewer viewer) {
    Session session = visible(number, viewer);
    if (!isMember(session, viewer)) {
      throw new NoPermission(Role.REPRESENTATIVE.key());
    }
    return session;
  }

  private Session held(String number) {
    return mapper.lock(number).orElseThrow(() -> new NotVisible("session " + number));
  }

  /** Clerks at the council's region, and whoever leads the session. */
  boolean mayPrepare(Session session, Viewer viewer) {
    Council council = councils.get(session.councilId());
    return rights.may(viewer, Role.CLERK, council.regionId()) || mayChair(council, viewer);
  }

  /** Whoever prepares a session may enter the papers of its ballots. */
  @Override
  public boolean keeps(String businessKey, Viewer viewer) {
    return SessionNumber.isOne(businessKey)
        && mapper.find(businessKey).filter(session -> mayPrepare(session, viewer)).isPresent();
  }

  boolean mayChair(Session session, Viewer viewer) {
    return mayChair(councils.get(session.councilId()), viewer);
  }

  private boolean mayChair(Council council, Viewer viewer) {
    return (!council.isApart() && rights.may(viewer, Role.CONVENER, council.regionId()))
        || viewer.mandates().stream()
            .anyMatch(
                mandate ->
                    mandate.role() == Role.CONVENER
                        && Objects.equals(mandate.councilId(), council.id()));
  }

  /** Whether they sit in its council now, and not for somebody else. */
  boolean isMember(Session session, Viewer viewer) {
    return viewer.own().stream()
        .anyMatch(
            mandate ->
                mandate.role() == Role.REPRESENTATIVE
                    && Objects.equals(mandate.councilId(), session.councilId()));
  }
}
