package org.gongshang.project;

import java.util.Map;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Stage;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The matter becomes a project. */
@Component("openProject")
@Way("matter OPEN; resolution PUBLISHED; project NONE > PLANNED")
@Way("matter OPEN; resolution PUBLISHED; project PLANNED|SUBMITTED|RETURNED|APPROVED|REJECTED")
class OpenProject implements Step {

  private final Matters matters;
  private final Projects projects;

  OpenProject(Matters matters, Projects projects) {
    this.matters = matters;
    this.projects = projects;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    matters.enter(context.matter(), Stage.PROJECT);
    projects.open(context.matter());
    return Map.of();
  }
}
