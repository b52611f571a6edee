package org.gongshang.programme.annual;

import java.util.Date;
import java.util.Map;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** What was selected is published, and people can object to it. */
@Component("publishSelection")
@Way("programme CONFIRMED > NOTICE; notice NONE|UPHELD > OPEN : noticeEndsAt=?")
class PublishSelection implements Step {

  private final SelectionNotices notices;

  PublishSelection(SelectionNotices notices) {
    this.notices = notices;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    return Map.of("noticeEndsAt", Date.from(notices.publish(context.businessKey())));
  }
}
