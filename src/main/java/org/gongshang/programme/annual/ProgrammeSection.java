package org.gongshang.programme.annual;

import java.util.Optional;
import org.gongshang.notice.Objection;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Section;
import org.gongshang.workflow.TaskSection;
import org.gongshang.workflow.TaskView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Above the forms of a programme: what each of them is about. */
@Component
class ProgrammeSection implements TaskSection {

  private final ProgrammePages pages;
  private final ProgrammeRights rights;

  ProgrammeSection(ProgrammePages pages, ProgrammeRights rights) {
    this.pages = pages;
    this.rights = rights;
  }

  @Override
  public Optional<Section> section(TaskView task, Viewer viewer) {
    String number = task.businessKey();
    return ProgrammeNumber.isOne(number) && rights.isVisible(viewer, number)
        ? Optional.of(
            new Section("programme", "programme/section.ftlh", about(task, viewer), 5, true))
        : Optional.empty();
  }

  private About about(TaskView task, Viewer viewer) {
    String number = task.businessKey();
    return new About(
        task.formId(),
        pages.page(viewer, number),
        task.formId().equals("annual-objection") ? pages.objection(number) : null);
  }

  /**
   * @param form of the task
   * @param objection that is answered next
   */
  public record About(String form, ProgrammePage page, @Nullable Objection objection) {}
}
