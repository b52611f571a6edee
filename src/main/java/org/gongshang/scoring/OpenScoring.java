package org.gongshang.scoring;

import java.util.Date;
import java.util.Map;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The jurors may score, under rules that are frozen now. */
@Component("openScoring")
@Way("scoring READY > OPEN : roundId=?, roundClosesAt=?")
class OpenScoring implements Step {

  private final Scorings scorings;

  OpenScoring(Scorings scorings) {
    this.scorings = scorings;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    Scoring opened = scorings.open(context.businessKey());
    return Map.of("roundId", opened.round(), "roundClosesAt", Date.from(scorings.closes(opened)));
  }
}
