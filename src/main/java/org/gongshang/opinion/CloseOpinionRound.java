package org.gongshang.opinion;

import java.util.Map;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The outcome stands, and everybody is told. */
@Component("closeOpinionRound")
@Way("opinions OPEN > CLOSED")
class CloseOpinionRound implements Step {

  private final RoundCourse course;

  CloseOpinionRound(RoundCourse course) {
    this.course = course;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    course.close(context.businessKey());
    return Map.of();
  }
}
