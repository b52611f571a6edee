package org.gongshang.workflow;

import java.util.List;
import java.util.Map;
import org.gongshang.region.Regions;
import org.springframework.stereotype.Component;

/** The clerk confirms handing the matter up, or keeps it with reasons. */
@Component("axis-hand-up")
@Way("matter OPEN : handUpDecision=handUp")
@Way("matter OPEN : handUpDecision=keep")
class AxisHandUp implements TaskAction {

  private final Matters matters;
  private final Regions regions;

  AxisHandUp(Matters matters, Regions regions) {
    this.matters = matters;
    this.regions = regions;
  }

  @Override
  public Map<String, Object> prefill(TaskView task) {
    return Map.of("handUpDecision", "handUp");
  }

  @Override
  public List<String> outcome() {
    return List.of("handUpDecision");
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    String decision = submission.answers().text("handUpDecision");
    if (decision.equals("keep")) {
      String region = regions.get(matters.get(submission.matter()).regionId()).name();
      matters.note(
          submission.matter(), submission.actor().accountId(), "event.keptAtLevel", region);
    }
    return Map.of("handUpDecision", decision);
  }
}
