package org.gongshang.notice;

import java.util.Map;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** How many objections still wait for an answer, and whether one was upheld. */
@Component("checkObjections")
@Way("notice CLOSED : openObjections=1, noticeOutcome=?")
@Way(
    "[noticeKind=resolution] notice CLOSED > CONFIRMED; resolution ADOPTED > PUBLISHED :"
        + " openObjections=0, noticeOutcome=confirmed")
@Way(
    "[noticeKind=resolution] notice CLOSED > UPHELD; resolution * > NONE : openObjections=0,"
        + " noticeOutcome=upheld")
@Way(
    "[noticeKind=result] notice CLOSED > CONFIRMED; result * > PUBLISHED : openObjections=0,"
        + " noticeOutcome=confirmed")
@Way("[noticeKind=result] notice CLOSED > UPHELD : openObjections=0, noticeOutcome=upheld")
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
