package org.gongshang.deliberation;

import java.util.Map;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** Members may sign in. */
@Component("openSignIn")
@Way("session DUE > SIGN_IN : roundId=?, roundClosesAt=?")
class OpenSignIn implements Step {

  private final Sessions sessions;

  OpenSignIn(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    return sessions.openSignIn(context.businessKey()).variables();
  }
}
