package org.gongshang.notice;

import java.util.Map;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.springframework.stereotype.Component;

/** How many objections still wait for an answer, and whether one was upheld. */
@Component("checkObjections")
class CheckObjections implements Step {

  private final Notices notices;

  CheckObjections(Notices notices) {
    this.notices = notices;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    Notices.Standing standing = notices.check(context.matter());
    return Map.of("openObjections", standing.open(), "noticeOutcome", standing.outcome());
  }
}
