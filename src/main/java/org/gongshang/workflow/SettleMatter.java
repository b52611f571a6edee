package org.gongshang.workflow;

import java.util.Map;
import org.springframework.stereotype.Component;

/** The matter moves to the region that the district named, and stays. */
@Component("settleMatter")
@Way("[settledRegion] matter OPEN; handover DISPUTED > SETTLED : placing=own")
class SettleMatter implements Step {

  private final MatterMoves moves;

  SettleMatter(MatterMoves moves) {
    this.moves = moves;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    moves.settle(context.matter(), context.id("settledRegion"), context.actor());
    return Map.of("placing", "own");
  }
}
