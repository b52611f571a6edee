package org.gongshang.opinion;

import java.util.Map;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** Everybody who is asked may react. */
@Component("openOpinionRound")
@Way("opinions PREPARED > OPEN : roundId=?, roundClosesAt=?")
class OpenOpinionRound implements Step {

  private final RoundCourse course;

  OpenOpinionRound(RoundCourse course) {
    this.course = course;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    return course.open(context.businessKey());
  }
}
