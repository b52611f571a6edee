package org.gongshang.workflow;

import java.util.Map;
import org.springframework.stereotype.Component;

/** The region above has taken back what it handed down. */
@Component("withdrawMatter")
@Way("matter OPEN > WITHDRAWN : placing=withdrawn")
class WithdrawMatter implements Step {

  private final Endings endings;

  WithdrawMatter(Endings endings) {
    this.endings = endings;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    endings.end(context.matter(), MatterStatus.WITHDRAWN);
    return Map.of("placing", "withdrawn");
  }
}
