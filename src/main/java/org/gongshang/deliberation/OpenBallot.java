package org.gongshang.deliberation;

import java.time.Instant;
import java.util.Map;
import org.gongshang.workflow.Deadlines;
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
  private final Deadlines deadlines;

  OpenBallot(Ballots ballots, Rounds rounds, Deadlines deadlines) {
    this.ballots = ballots;
    this.rounds = rounds;
    this.deadlines = deadlines;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    rounds.close(context.id("roundId"));
    Instant closesAt = deadlines.of(context, CastBallot.FORM);
    return ballots
        .open(context.businessKey(), context.matter(), context.deployment(), closesAt)
        .variables();
  }
}
