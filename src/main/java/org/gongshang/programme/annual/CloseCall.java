package org.gongshang.programme.annual;

import java.util.Map;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** Nothing more is proposed; what came in is screened. */
@Component("closeCall")
@Way("programme CALL > SCREENING")
class CloseCall implements Step {

  private final Programmes programmes;

  CloseCall(Programmes programmes) {
    this.programmes = programmes;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    programmes.move(context.businessKey(), ProgrammeState.CALL, ProgrammeState.SCREENING);
    return Map.of();
  }
}
