package org.gongshang.workflow;

import java.util.Map;
import org.springframework.stereotype.Component;

/** The matter moves straight to the level that the rules ask for, past the levels between. */
@Component("handUpEmergency")
@Way("matter OPEN; handover * > STRAIGHT")
class HandUpEmergency implements Step {

  private final MatterMoves moves;

  HandUpEmergency(MatterMoves moves) {
    this.moves = moves;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    moves.handUpTo(context.matter(), context.number("level", 0), context.actor());
    return Map.of();
  }
}
