package org.gongshang.deliberation;

import java.util.Map;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** What the council adopted is the resolution of the matter. */
@Component("adoptResolution")
@Way("agenda ADOPTED; resolution * > ADOPTED")
class AdoptResolution implements Step {

  private final Ballots ballots;

  AdoptResolution(Ballots ballots) {
    this.ballots = ballots;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    ballots.adopt(context.matter());
    return Map.of();
  }
}
