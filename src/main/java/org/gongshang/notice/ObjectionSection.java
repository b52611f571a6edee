package org.gongshang.notice;

import java.util.Optional;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Section;
import org.gongshang.workflow.TaskSection;
import org.gongshang.workflow.TaskView;
import org.springframework.stereotype.Component;

/** The objection to answer, above the form that answers it. */
@Component
class ObjectionSection implements TaskSection {

  private final Objections objections;

  ObjectionSection(Objections objections) {
    this.objections = objections;
  }

  @Override
  public Optional<Section> section(TaskView task, Viewer viewer) {
    if (!task.formId().equals("notice-objection")) {
      return Optional.empty();
    }
    return objections
        .unanswered(task.matterNumber())
        .map(objection -> new Section("objection", "notice/objection.ftlh", objection, 5, true));
  }
}
