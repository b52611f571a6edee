package org.gongshang.workflow;

import java.util.Map;
import org.springframework.stereotype.Component;

/** The matter moves to the parent region with its file and reasons. */
@Component("handUpMatter")
@Way("matter OPEN; handover * > UP")
class HandUpMatter implements Step {

  private final MatterMoves moves;

  HandUpMatter(MatterMoves moves) {
    this.moves = moves;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    moves.handUp(context.matter(), context.actor());
    return Map.of();
  }
}
