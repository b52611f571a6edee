package org.gongshang.workflow;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The level above takes the matter over or gives it back with reasons. */
@Component("axis-receive")
@Way("handover UP : receiveDecision=accept")
@Way("handover UP : receiveDecision=return")
class AxisReceive implements TaskAction {

  @Override
  public List<String> outcome() {
    return List.of("receiveDecision");
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    return Map.of("receiveDecision", submission.answers().text("receiveDecision"));
  }
}
