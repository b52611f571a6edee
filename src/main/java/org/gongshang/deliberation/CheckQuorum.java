package org.gongshang.deliberation;

import java.util.Map;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** Sign-in is over; with a quorum the session sits. */
@Component("checkQuorum")
@Way("session SIGN_IN > SITTING : quorate=true")
@Way("session SIGN_IN : quorate=false")
class CheckQuorum implements Step {

  private final Sessions sessions;

  CheckQuorum(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    return Map.of("quorate", sessions.checkQuorum(context.businessKey()));
  }
}
