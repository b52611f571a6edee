package org.gongshang.workflow;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Matters end: those who asked and those who had it first are told; the matter above counts it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Endings {

  private final Matters matters;
  private final RollUps rollUps;
  private final Origins origins;

  Endings(Matters matters, RollUps rollUps, Origins origins) {
    this.matters = matters;
    this.rollUps = rollUps;
    this.origins = origins;
  }

  void end(MatterNumber number, MatterStatus status) {
    matters.end(number, status);
    Matter ended = matters.get(number);
    if (!rollUps.ended(ended)) {
      origins.tell(ended, "message.origin." + status.key());
    }
  }
}
