package org.gongshang.opinion;

import java.util.Optional;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Section;
import org.gongshang.workflow.TaskSection;
import org.gongshang.workflow.TaskView;
import org.springframework.stereotype.Component;

/** The round, above the task by which people say that they are done. */
@Component
class OpinionTaskSection implements TaskSection {

  private final RoundPages pages;

  OpinionTaskSection(RoundPages pages) {
    this.pages = pages;
  }

  @Override
  public Optional<Section> section(TaskView task, Viewer viewer) {
    return task.formId().equals(ReactToStatements.FORM)
        ? Optional.of(
            new Section(
                "opinion",
                "opinion/task.ftlh",
                pages.page(viewer, RoundNumber.id(task.businessKey())),
                10,
                true))
        : Optional.empty();
  }
}
