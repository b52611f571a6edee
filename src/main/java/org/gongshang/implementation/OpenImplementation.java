package org.gongshang.implementation;

import java.util.Map;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Stage;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** Work begins, for the first time or to put things right. */
@Component("openImplementation")
@Way(
    "matter OPEN; resolution PUBLISHED; project APPROVED; work NONE|PREPARED|DELIVERED > OPENED;"
        + " result * > NONE")
class OpenImplementation implements Step {

  private final Matters matters;
  private final Implementations implementations;

  OpenImplementation(Matters matters, Implementations implementations) {
    this.matters = matters;
    this.implementations = implementations;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    matters.enter(context.matter(), Stage.IMPLEMENTATION);
    implementations.open(context.matter());
    return Map.of();
  }
}
