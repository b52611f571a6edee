package org.gongshang.deliberation;

import java.util.Map;
import org.gongshang.workflow.Rounds;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** Opinions are over; the ballot is open under frozen rules. */
@Component("openBallot")
@Way("[roundId] item TREATED; voting NONE|OPINIONS|COUNTED > BALLOT : roundId=?, roundClosesAt=?")
class OpenBallot implements Step {

  private final Ballots ballots;
  private final Rounds rounds;

  OpenBallot(Ballots ballots, Rounds rounds) {
    this.ballots = ballots;
    this.rounds = rounds;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    rounds.close(context.id("roundId"));
    return ballots.open(context.businessKey(), context.matter()).variables();
  }
}
