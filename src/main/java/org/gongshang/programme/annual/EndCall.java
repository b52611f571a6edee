package org.gongshang.programme.annual;

import java.util.Map;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The clerk ends the call before its last day, and says why. */
@Component("annual-collect")
@Way("programme CALL")
class EndCall implements TaskAction {

  private final Programmes programmes;

  EndCall(Programmes programmes) {
    this.programmes = programmes;
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    programmes.endCall(submission.task().businessKey(), submission.answers().text("reason"));
    return Map.of();
  }
}
