package org.gongshang.deliberation;

import java.util.Date;
import java.util.Map;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The members know when and where. */
@Component("announceSession")
@Way("session CONVENED : sessionStartsAt=?")
class AnnounceSession implements Step {

  private final Sessions sessions;

  AnnounceSession(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    return Map.of("sessionStartsAt", Date.from(sessions.announce(context.businessKey())));
  }
}
