package org.gongshang.deliberation;

import java.time.Instant;
import java.util.Map;
import org.gongshang.workflow.Deadlines;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** Members are asked whether the minutes say what happened. */
@Component("openVouching")
@Way("session ENDED; minutes AGREED : roundId=?, roundClosesAt=?")
class OpenVouching implements Step {

  private final Vouching vouching;
  private final Deadlines deadlines;

  OpenVouching(Vouching vouching, Deadlines deadlines) {
    this.vouching = vouching;
    this.deadlines = deadlines;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    Instant closesAt = deadlines.of(context, VouchMinutes.FORM);
    return vouching.open(context.businessKey(), closesAt).variables();
  }
}
