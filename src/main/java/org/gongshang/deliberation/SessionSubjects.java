package org.gongshang.deliberation;

import java.util.Optional;
import org.gongshang.council.Council;
import org.gongshang.council.Councils;
import org.gongshang.people.Rights;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Subject;
import org.gongshang.workflow.SubjectSource;
import org.springframework.stereotype.Component;

/** Sessions as what tasks are about, and who may see them. */
@Component
class SessionSubjects implements SubjectSource {

  private final SessionMapper mapper;
  private final Councils councils;
  private final Rights rights;

  SessionSubjects(SessionMapper mapper, Councils councils, Rights rights) {
    this.mapper = mapper;
    this.councils = councils;
    this.rights = rights;
  }

  @Override
  public Optional<Subject> find(String businessKey) {
    return SessionNumber.isOne(businessKey)
        ? mapper.find(businessKey).map(this::subject)
        : Optional.empty();
  }

  @Override
  public Optional<String> link(String businessKey) {
    return SessionNumber.isOne(businessKey)
        ? Optional.of(Sessions.path(businessKey))
        : Optional.empty();
  }

  private Subject subject(Session session) {
    Council council = councils.get(session.councilId());
    return new Subject(
        session.number(),
        session.title(),
        council.regionId(),
        council.isApart() ? Long.valueOf(council.id()) : null,
        Sessions.path(session.number()));
  }

  @Override
  public boolean maySee(Subject subject, Viewer viewer) {
    Long apart = subject.councilId();
    return rights.followsCouncil(viewer, subject.regionId())
        || (apart != null && rights.sitsApart(viewer, apart));
  }

  boolean maySee(Session session, Viewer viewer) {
    return maySee(subject(session), viewer);
  }
}
