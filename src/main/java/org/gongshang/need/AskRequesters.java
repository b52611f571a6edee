package org.gongshang.need;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.gongshang.workflow.Deadlines;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** Those who told the need are asked for what is missing. */
@Component("askRequesters")
@Way("need RECEIVED; question ASKED > OPEN : roundId=?, roundClosesAt=?")
class AskRequesters implements Step {

  private final Questions questions;
  private final Deadlines deadlines;

  AskRequesters(Questions questions, Deadlines deadlines) {
    this.questions = questions;
    this.deadlines = deadlines;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    Instant closesAt = deadlines.of(context, SupplementNeed.FORM);
    long round = questions.open(context.matter(), closesAt);
    return Map.of("roundId", round, "roundClosesAt", Date.from(closesAt));
  }
}
