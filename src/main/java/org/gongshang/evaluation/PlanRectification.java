package org.gongshang.evaluation;

import java.util.List;
import java.util.Map;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The unit says how it puts things right and by when. */
@Component("evaluation-rectify")
@Way("unit RESPONSIBLE; rectification REQUIRED > PLANNED; work DELIVERED > PREPARED")
class PlanRectification implements TaskAction {

  private final Rectifications rectifications;

  PlanRectification(Rectifications rectifications) {
    this.rectifications = rectifications;
  }

  @Override
  public List<String> outcome() {
    return List.of("deadline");
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    rectifications.plan(
        submission.matter(),
        submission.answers().text("plan"),
        submission.answers().date("deadline"),
        submission.actor().accountId(),
        submission.at());
    return Map.of();
  }
}
