package org.gongshang.project;

import java.util.Map;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The approved project's unit takes it over. */
@Component("commitProject")
@Way("project APPROVED; unit * > RESPONSIBLE : responsibleUnit=?")
class CommitProject implements Step {

  private final Projects projects;

  CommitProject(Projects projects) {
    this.projects = projects;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    return Map.of("responsibleUnit", projects.commit(context.matter()));
  }
}
