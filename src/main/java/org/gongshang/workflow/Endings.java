package org.gongshang.workflow;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What follows when a matter ends: those who asked are told, and the matter above counts it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Endings {

  private final Matters matters;
  private final RollUps rollUps;

  Endings(Matters matters, RollUps rollUps) {
    this.matters = matters;
    this.rollUps = rollUps;
  }

  void end(MatterNumber number, MatterStatus status) {
    matters.end(number, status);
    rollUps.ended(matters.get(number));
  }
}
