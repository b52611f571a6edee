package org.gongshang.programme.annual;

import java.util.Map;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The notice has run its time: how many objections wait for an answer, and what came of others. */
@Component("settleSelectionNotice")
@Way("programme NOTICE; notice DUE|CLOSED > CLOSED : openObjections=1, noticeOutcome=?")
@Way("programme NOTICE; notice DUE|CLOSED > CONFIRMED : openObjections=0, noticeOutcome=confirmed")
@Way("programme NOTICE; notice DUE|CLOSED > UPHELD : openObjections=0, noticeOutcome=upheld")
class SettleSelectionNotice implements Step {

  private final SelectionNotices notices;

  SettleSelectionNotice(SelectionNotices notices) {
    this.notices = notices;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    SelectionNotices.Standing standing = notices.settle(context.businessKey());
    return Map.of(
        "openObjections",
        standing.open(),
        "noticeOutcome",
        standing.upheld() ? "upheld" : "confirmed");
  }
}
