package org.gongshang.deliberation;

import java.util.Map;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Round;
import org.gongshang.workflow.Rounds;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The ballot is closed and counted. */
@Component("countBallot")
@Way("item TREATED > ADOPTED; voting BALLOT > COUNTED : ballotOutcome=adopted")
@Way("item TREATED > NOT_ADOPTED; voting BALLOT > COUNTED : ballotOutcome=notAdopted")
class CountBallot implements Step {

  private final Resolutions resolutions;
  private final Rounds rounds;
  private final Matters matters;

  CountBallot(Resolutions resolutions, Rounds rounds, Matters matters) {
    this.resolutions = resolutions;
    this.rounds = rounds;
    this.matters = matters;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    long round = context.id("roundId");
    Resolution counted =
        resolutions.count(round, context.businessKey(), context.matter(), context.deployment());
    tell(counted, rounds.get(round));
    return Map.of("ballotOutcome", counted.adopted() ? "adopted" : "notAdopted");
  }

  private static String event(Resolution counted) {
    if (counted.refused()) {
      return "deliberation.event.refused";
    }
    if (counted.byOptions()) {
      return counted.adopted() ? "deliberation.event.chosen" : "deliberation.event.notChosen";
    }
    return counted.adopted() ? "deliberation.event.adopted" : "deliberation.event.notAdopted";
  }

  private void tell(Resolution counted, Round round) {
    matters.note(
        counted.matter(),
        null,
        event(counted),
        round.ending(),
        counted.agree(),
        counted.disagree(),
        counted.abstain(),
        counted.notCast(),
        counted.voters(),
        counted.threshold(),
        String.join("、", counted.choices()));
  }
}
