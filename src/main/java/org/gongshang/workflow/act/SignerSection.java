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

  private final SignerLines lines;

  SignerSection(SignerLines lines) {
    this.lines = lines;
  }

  @Override
  public Optional<Section> section(TaskView task, Viewer viewer) {
    List<SignPage.Line> asked = lines.of(task.id(), task.subjectKey());
    return asked.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("signers", "workflow/signer-lines.ftlh", asked, 1, true));
  }
}
