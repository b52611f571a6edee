package org.gongshang.workflow;

import java.util.Map;
import org.springframework.stereotype.Component;

/** The level above gives the matter back. */
@Component("returnMatter")
@Way("matter OPEN; handover UP > NONE")
class ReturnMatter implements Step {

  private final MatterMoves moves;

  ReturnMatter(MatterMoves moves) {
    this.moves = moves;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    moves.giveBack(context.matter(), context.actor());
    return Map.of();
  }
}
