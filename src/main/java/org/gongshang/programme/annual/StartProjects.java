package org.gongshang.programme.annual;

import java.util.Date;
import java.util.Map;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** What was selected goes on as matters, each in the stage of projects. */
@Component("startProjects")
@Way("programme NOTICE > RUNNING; notice CONFIRMED : midYearAt=?, yearEndAt=?")
class StartProjects implements Step {

  private final ProjectStart start;

  StartProjects(ProjectStart start) {
    this.start = start;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    ProjectStart.Looks looks = start.start(context.businessKey());
    return Map.of("midYearAt", Date.from(looks.midYear()), "yearEndAt", Date.from(looks.yearEnd()));
  }
}
