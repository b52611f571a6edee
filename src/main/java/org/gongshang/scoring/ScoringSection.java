package org.gongshang.scoring;

import java.util.Optional;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Section;
import org.gongshang.workflow.TaskSection;
import org.gongshang.workflow.TaskView;
import org.springframework.stereotype.Component;

/** Above the forms of a scoring: what is missing, the juror's sheets, or the ranking. */
@Component
class ScoringSection implements TaskSection {

  private final ScoringPages pages;

  ScoringSection(ScoringPages pages) {
    this.pages = pages;
  }

  @Override
  public Optional<Section> section(TaskView task, Viewer viewer) {
    return ScoringNumber.isOne(task.businessKey())
        ? Optional.of(
            new Section(
                "scoring", "scoring/section.ftlh", pages.page(viewer, task.businessKey()), 5, true))
        : Optional.empty();
  }
}
