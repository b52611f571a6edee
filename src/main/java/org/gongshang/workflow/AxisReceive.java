package org.gongshang.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The level above takes the matter over or gives it back with reasons. */
@Component("axis-receive")
@Way("handover UP : receiveDecision=accept")
@Way("handover UP : receiveDecision=return")
class AxisReceive implements TaskAction {

  private final Acceptance acceptance;

  AxisReceive(Acceptance acceptance) {
    this.acceptance = acceptance;
  }

  @Override
  public List<String> outcome() {
    return List.of(Acceptance.DECISION);
  }

  @Override
  public Map<String, Set<String>> withheld(TaskView task) {
    return acceptance.withheld(task);
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    return acceptance.decided(submission);
  }
}
