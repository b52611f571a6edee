package org.gongshang.implementation;

import java.util.Map;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** Accepted work leaves the unit's hands. */
@Component("acceptWork")
@Way("work ACCEPTED > DELIVERED")
class AcceptWork implements Step {

  private final Implementations implementations;

  AcceptWork(Implementations implementations) {
    this.implementations = implementations;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    implementations.deliver(context.matter());
    return Map.of();
  }
}
