package org.gongshang.notice;

import java.util.Date;
import java.util.Map;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The notice is published and has its end. */
@Component("openNotice")
@Way(
    "[noticeKind=resolution] resolution ADOPTED; notice NONE|CONFIRMED|UPHELD > OPEN :"
        + " noticeEndsAt=?")
@Way("[noticeKind=result] work DELIVERED; notice NONE|CONFIRMED|UPHELD > OPEN : noticeEndsAt=?")
class OpenNotice implements Step {

  private final Notices notices;

  OpenNotice(Notices notices) {
    this.notices = notices;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    return Map.of(
        "noticeEndsAt", Date.from(notices.open(context.matter(), context.text("noticeKind"))));
  }
}
