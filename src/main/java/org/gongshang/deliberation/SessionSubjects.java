package org.gongshang.deliberation;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongshang.council.Council;
import org.gongshang.council.Councils;
import org.gongshang.council.Followers;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Subject;
import org.gongshang.workflow.SubjectSource;
import org.springframework.stereotype.Component;

/** Sessions as what tasks are about, and who may see them. */
@Component
class SessionSubjects implements SubjectSource {

  private final SessionMapper mapper;
  private final Councils councils;
  private final Followers followers;

  SessionSubjects(SessionMapper mapper, Councils councils, Followers followers) {
    this.mapper = mapper;
    this.councils = councils;
    this.followers = followers;
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
    return mapper.find(subject.businessKey()).filter(each -> maySee(each, viewer)).isPresent();
  }

  boolean maySee(Session session, Viewer viewer) {
    return followers.follows(viewer, councils.get(session.councilId()));
  }

  /** Numbers of those that the viewer may see. */
  Set<String> visible(Collection<Session> some, Viewer viewer) {
    return some.stream()
        .filter(session -> maySee(session, viewer))
        .map(Session::number)
        .collect(Collectors.toSet());
  }
}
