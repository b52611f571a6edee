package org.gongshang.opinion;

import java.util.Optional;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Subject;
import org.gongshang.workflow.SubjectSource;
import org.springframework.stereotype.Component;

/** Rounds of opinions as what tasks are about, and who may see them. */
@Component
class RoundSubjects implements SubjectSource {

  private final OpinionMapper mapper;
  private final OpinionRights rights;

  RoundSubjects(OpinionMapper mapper, OpinionRights rights) {
    this.mapper = mapper;
    this.rights = rights;
  }

  @Override
  public Optional<Subject> find(String businessKey) {
    return round(businessKey)
        .map(
            round -> new Subject(businessKey, round.title(), round.regionId(), null, round.path()));
  }

  @Override
  public Optional<String> link(String businessKey) {
    return RoundNumber.isOne(businessKey)
        ? Optional.of(OpinionRound.path(RoundNumber.id(businessKey)))
        : Optional.empty();
  }

  @Override
  public boolean maySee(Subject subject, Viewer viewer) {
    return round(subject.businessKey()).filter(round -> rights.reads(viewer, round)).isPresent();
  }

  private Optional<OpinionRound> round(String businessKey) {
    return RoundNumber.isOne(businessKey)
        ? mapper.find(RoundNumber.id(businessKey))
        : Optional.empty();
  }
}
