package org.gongshang.programme.annual;

import java.util.Map;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The vote is counted, and projects are selected by its rules. */
@Component("selectProjects")
@Way("programme VOTING > SELECTED")
class SelectProjects implements Step {

  private final ProjectSelection selection;

  SelectProjects(ProjectSelection selection) {
    this.selection = selection;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    selection.select(context.businessKey(), context.deployment());
    return Map.of();
  }
}
