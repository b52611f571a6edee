package org.gongshang.deliberation;

import java.util.Map;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** Enough members stand by the minutes, one objects, or too few have said anything. */
@Component("closeVouching")
@Way("[roundId] session ENDED > CONFIRMED; minutes AGREED > FROZEN : vouchOutcome=confirmed")
@Way("[roundId] session ENDED; minutes AGREED > WRITTEN : vouchOutcome=objected")
@Way("[roundId] session ENDED; minutes AGREED : vouchOutcome=tooFew")
class CloseVouching implements Step {

  private final Vouching vouching;

  CloseVouching(Vouching vouching) {
    this.vouching = vouching;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    return Map.of(
        "vouchOutcome", vouching.close(context.businessKey(), context.id("roundId")).key());
  }
}
