package org.gongshang.deliberation;

import java.util.Optional;
import org.gongshang.people.Rights;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Subject;
import org.gongshang.workflow.SubjectSource;
import org.springframework.stereotype.Component;

/** Sessions as what tasks are about, and who may see them. */
@Component
class SessionSubjects implements SubjectSource {

  private final SessionMapper mapper;
  private final Rights rights;

  SessionSubjects(SessionMapper mapper, Rights rights) {
    this.mapper = mapper;
    this.rights = rights;
  }

  @Override
  public Optional<Subject> find(String businessKey) {
    return SessionNumber.isOne(businessKey)
        ? mapper.find(businessKey).map(SessionSubjects::subject)
        : Optional.empty();
  }

  @Override
  public Optional<String> link(String businessKey) {
    return SessionNumber.isOne(businessKey)
        ? Optional.of(Sessions.path(businessKey))
        : Optional.empty();
  }

  private static Subject subject(Session session) {
    return new Subject(
        session.number(),
        session.title(),
        session.councilId(),
        session.councilId(),
        Sessions.path(session.number()));
  }

  @Override
  public boolean maySee(Subject subject, Viewer viewer) {
    return viewer.mandates().stream()
        .filter(mandate -> mandate.role().followsCouncil())
        .anyMatch(mandate -> rights.may(viewer, mandate.role(), subject.regionId()));
  }

  boolean maySee(Session session, Viewer viewer) {
    return maySee(subject(session), viewer);
  }
}
