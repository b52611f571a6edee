package org.gongshang.deliberation;

import java.time.Instant;
import java.util.Map;
import org.gongshang.workflow.Deadlines;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Round;
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
  private final Matters matters;

  OpenBallot(Ballots ballots, Rounds rounds, Deadlines deadlines, Matters matters) {
    this.ballots = ballots;
    this.rounds = rounds;
    this.deadlines = deadlines;
    this.matters = matters;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    Round opinions = close(context.id("roundId"));
    matters.note(
        context.matter(),
        null,
        "deliberation.event.opinions",
        opinions.ending(),
        opinions.rollSize(),
        opinions.answered());
    Instant closesAt = deadlines.of(context, CastBallot.FORM);
    OpenedRound opened =
        ballots.open(context.businessKey(), context.matter(), context.deployment(), closesAt);
    tell(context.matter(), ballots.rule(opened.roundId()));
    return opened.variables();
  }

  private Round close(long roundId) {
    rounds.close(roundId);
    return rounds.get(roundId);
  }

  private void tell(MatterNumber matter, BallotRule rule) {
    matters.note(
        matter,
        null,
        "deliberation.event.ballot.opened",
        rule.voters(),
        rule.threshold(),
        rule.closesAt());
  }
}
