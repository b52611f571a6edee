package org.gongshang.workflow;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Nobody wants the matter: the district takes it and decides whose it is. */
@Component("bringToDistrict")
@Way("matter OPEN; handover * > DISPUTED")
class BringToDistrict implements Step {

  private final MatterMoves moves;

  BringToDistrict(MatterMoves moves) {
    this.moves = moves;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    moves.bringToDistrict(context.matter(), context.actor());
    return Map.of();
  }
}
