package org.gongshang.scoring;

import java.util.Optional;
import org.gongshang.people.Keepers;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Subject;
import org.gongshang.workflow.SubjectSource;
import org.springframework.stereotype.Component;

/** Scorings as what tasks are about, and who may see them. */
@Component
class ScoringSubjects implements SubjectSource {

  private final ScoringMapper mapper;
  private final Keepers keepers;

  ScoringSubjects(ScoringMapper mapper, Keepers keepers) {
    this.mapper = mapper;
    this.keepers = keepers;
  }

  @Override
  public Optional<Subject> find(String businessKey) {
    return ScoringNumber.isOne(businessKey)
        ? mapper.find(businessKey).map(ScoringSubjects::subject)
        : Optional.empty();
  }

  private static Subject subject(Scoring scoring) {
    return new Subject(
        scoring.number(),
        scoring.title(),
        scoring.regionId(),
        null,
        Scorings.path(scoring.number()));
  }

  @Override
  public Optional<String> link(String businessKey) {
    return ScoringNumber.isOne(businessKey)
        ? Optional.of(Scorings.path(businessKey))
        : Optional.empty();
  }

  @Override
  public boolean maySee(Subject subject, Viewer viewer) {
    return mapper.find(subject.businessKey()).filter(each -> maySee(each, viewer)).isPresent();
  }

  /**
   * A shortlist is for everybody; before it is published a scoring is seen by those who work at the
   * region or above it, and by its jurors once it has opened.
   */
  boolean maySee(Scoring scoring, Viewer viewer) {
    return scoring.isPublished()
        || keepers.sees(viewer, scoring.regionId())
        || (scoring.openedAt() != null && scores(scoring, viewer));
  }

  boolean scores(Scoring scoring, Viewer viewer) {
    return mapper.jurors(scoring.number()).stream()
        .anyMatch(juror -> juror.accountId() == viewer.accountId());
  }
}
