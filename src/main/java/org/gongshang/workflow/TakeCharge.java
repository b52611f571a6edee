package org.gongshang.workflow;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Who receives an emergency leads; what they did first is told to those who asked. */
@Component("axis-take-charge")
@Way("matter OPEN; handover STRAIGHT")
class TakeCharge implements TaskAction {

  private final MatterMoves moves;

  TakeCharge(MatterMoves moves) {
    this.moves = moves;
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    moves.tellTakenCharge(submission.matter(), submission.answers().text("measures"));
    return Map.of();
  }
}
