package org.gongshang.workflow;

import java.util.Optional;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Component;

/** Matters as subjects of tasks. */
@Component
class MatterSubjects implements SubjectSource {

  private final MatterMapper matters;
  private final MatterAccess access;

  MatterSubjects(MatterMapper matters, MatterAccess access) {
    this.matters = matters;
    this.access = access;
  }

  @Override
  public Optional<Subject> find(String businessKey) {
    return MatterNumber.isOne(businessKey)
        ? matters.find(businessKey).map(MatterSubjects::subject)
        : Optional.empty();
  }

  @Override
  public Optional<String> link(String businessKey) {
    return MatterNumber.isOne(businessKey)
        ? Optional.of("/matters/" + businessKey)
        : Optional.empty();
  }

  static Subject subject(Matter matter) {
    return new Subject(
        matter.number().value(),
        matter.title(),
        matter.regionId(),
        null,
        "/matters/" + matter.number());
  }

  @Override
  public boolean maySee(Subject subject, Viewer viewer) {
    return matters
        .find(subject.businessKey())
        .filter(matter -> access.maySee(matter, viewer))
        .isPresent();
  }
}
