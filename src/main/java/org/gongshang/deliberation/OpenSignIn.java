package org.gongshang.deliberation;

import java.time.Instant;
import java.util.Map;
import org.gongshang.workflow.Deadlines;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** Members may sign in. */
@Component("openSignIn")
@Way("session DUE > SIGN_IN : roundId=?, roundClosesAt=?")
class OpenSignIn implements Step {

  private final SignIns signIns;
  private final Deadlines deadlines;

  OpenSignIn(SignIns signIns, Deadlines deadlines) {
    this.signIns = signIns;
    this.deadlines = deadlines;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    Instant closesAt = deadlines.of(context, SignInToSession.FORM);
    return signIns.open(context.businessKey(), context.deployment(), closesAt).variables();
  }
}
