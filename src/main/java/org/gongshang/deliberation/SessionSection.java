package org.gongshang.deliberation;

import java.util.List;
import java.util.Optional;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Section;
import org.gongshang.workflow.TaskSection;
import org.gongshang.workflow.TaskView;
import org.springframework.stereotype.Component;

/** The agenda, above every task of a session. */
@Component
class SessionSection implements TaskSection {

  private final SessionPages pages;

  SessionSection(SessionPages pages) {
    this.pages = pages;
  }

  @Override
  public Optional<Section> section(TaskView task, Viewer viewer) {
    if (!SessionNumber.isOne(task.businessKey())) {
      return Optional.empty();
    }
    List<String> folded = List.of("session-ballot", "session-opinion");
    return Optional.of(
        new Section(
            "session",
            "deliberation/agenda.ftlh",
            pages.page(task.businessKey(), viewer),
            30,
            !folded.contains(task.formId())));
  }
}
