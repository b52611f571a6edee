package org.gongshang.deliberation;

import java.util.Map;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The ballot is closed and counted. */
@Component("countBallot")
@Way("item TREATED > ADOPTED; voting BALLOT > COUNTED : ballotOutcome=adopted")
@Way("item TREATED > NOT_ADOPTED; voting BALLOT > COUNTED : ballotOutcome=notAdopted")
class CountBallot implements Step {

  private final Ballots ballots;

  CountBallot(Ballots ballots) {
    this.ballots = ballots;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    boolean adopted = ballots.count(context.id("roundId"), context.businessKey(), context.matter());
    return Map.of("ballotOutcome", adopted ? "adopted" : "notAdopted");
  }
}
