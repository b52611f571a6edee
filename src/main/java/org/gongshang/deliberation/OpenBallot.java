package org.gongshang.deliberation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.gongshang.ballot.BallotRule;
import org.gongshang.ballot.Method;
import org.gongshang.workflow.Deadlines;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Round;
import org.gongshang.workflow.Rounds;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/**
 * Opinions are over, or options came out equal. Where enough are still there to decide on the item,
 * the ballot is open under frozen rules; otherwise there is none.
 */
@Component("openBallot")
@Way(
    "[roundId] item TREATED; voting NONE|OPINIONS|COUNTED > BALLOT :"
        + " quorate=true, roundId=?, roundClosesAt=?")
@Way("[roundId] item TREATED; voting OPINIONS|COUNTED : quorate=false")
class OpenBallot implements Step {

  private final ItemBallots ballots;
  private final Rounds rounds;
  private final Deadlines deadlines;
  private final Matters matters;

  OpenBallot(ItemBallots ballots, Rounds rounds, Deadlines deadlines, Matters matters) {
    this.ballots = ballots;
    this.rounds = rounds;
    this.deadlines = deadlines;
    this.matters = matters;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    endOpinions(context.matter(), close(context.id("roundId")));
    if (!ballots.canOpen(context.businessKey(), context.matter())) {
      matters.note(context.matter(), null, "deliberation.event.quorumLost");
      return Map.of("quorate", false);
    }
    Instant closesAt = deadlines.of(context, CastBallot.FORM);
    OpenedRound opened =
        ballots.open(context.businessKey(), context.matter(), context.deployment(), closesAt);
    tell(context.matter(), ballots.rule(opened.roundId()));
    Map<String, Object> variables = new HashMap<>(opened.variables());
    variables.put("quorate", true);
    return variables;
  }

  /** What comes before a vote is a discussion, or a vote that ended in a tie. */
  private void endOpinions(MatterNumber matter, Round before) {
    if (before.kind().equals("opinion")) {
      matters.note(
          matter,
          null,
          "deliberation.event.opinions",
          before.ending(),
          before.rollSize(),
          before.answered());
    }
  }

  private Round close(long roundId) {
    rounds.close(roundId);
    return rounds.get(roundId);
  }

  private void tell(MatterNumber matter, BallotRule rule) {
    matters.note(
        matter,
        null,
        rule.method() == Method.YES_NO
            ? "deliberation.event.ballot.opened"
            : "deliberation.event.ballot.options",
        rule.voters(),
        rule.threshold(),
        rule.closesAt(),
        rule.shortFingerprint());
  }
}
