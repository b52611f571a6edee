package org.gongshang.notice;

import java.util.Map;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The notice takes no more objections. */
@Component("closeNotice")
@Way("notice DUE > CLOSED : openObjections=?")
class CloseNotice implements Step {

  private final Notices notices;

  CloseNotice(Notices notices) {
    this.notices = notices;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    return Map.of("openObjections", notices.close(context.matter()));
  }
}
