package org.gongshang.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The level below takes what was handed down, or says why it is not theirs. */
@Component("axis-receive-down")
@Way("matter OPEN; need ACCEPTED : receiveDecision=accept")
@Way("matter OPEN; need ACCEPTED : receiveDecision=return")
class AxisReceiveDown implements TaskAction {

  private final Acceptance acceptance;

  AxisReceiveDown(Acceptance acceptance) {
    this.acceptance = acceptance;
  }

  @Override
  public List<String> outcome() {
    return List.of(Acceptance.DECISION);
  }

  @Override
  public Map<String, Set<String>> withheld(TaskView task) {
    return Map.of(Acceptance.DECISION, acceptance.withheld(task));
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    return acceptance.decided(submission);
  }
}
