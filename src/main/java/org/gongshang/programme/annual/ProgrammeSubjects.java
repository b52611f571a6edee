package org.gongshang.programme.annual;

import java.util.Optional;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Subject;
import org.gongshang.workflow.SubjectSource;
import org.springframework.stereotype.Component;

/** Programmes as what tasks are about. */
@Component
class ProgrammeSubjects implements SubjectSource {

  private final ProgrammeMapper mapper;
  private final ProgrammeRights rights;

  ProgrammeSubjects(ProgrammeMapper mapper, ProgrammeRights rights) {
    this.mapper = mapper;
    this.rights = rights;
  }

  @Override
  public Optional<Subject> find(String businessKey) {
    return ProgrammeNumber.isOne(businessKey)
        ? mapper.find(businessKey).map(ProgrammeSubjects::subject)
        : Optional.empty();
  }

  private static Subject subject(Programme programme) {
    return new Subject(
        programme.number(),
        programme.title(),
        programme.regionId(),
        null,
        Programmes.path(programme.number()));
  }

  @Override
  public Optional<String> link(String businessKey) {
    return ProgrammeNumber.isOne(businessKey)
        ? Optional.of(Programmes.path(businessKey))
        : Optional.empty();
  }

  @Override
  public boolean maySee(Subject subject, Viewer viewer) {
    return mapper.find(subject.businessKey()).filter(each -> rights.sees(viewer, each)).isPresent();
  }
}
