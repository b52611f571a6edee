package org.gongshang.workflow.act;

import java.util.List;
import java.util.Optional;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Section;
import org.gongshang.workflow.TaskSection;
import org.gongshang.workflow.TaskView;
import org.springframework.stereotype.Component;

/** Above a task: who is asked to sign it, and what they said. */
@Component
class SignerSection implements TaskSection {

  private final SignPages pages;

  SignerSection(SignPages pages) {
    this.pages = pages;
  }

  @Override
  public Optional<Section> section(TaskView task, Viewer viewer) {
    List<SignPage.Line> lines = pages.lines(task.id(), task.subjectKey());
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("signers", "workflow/signer-lines.ftlh", lines, 1, true));
  }
}
