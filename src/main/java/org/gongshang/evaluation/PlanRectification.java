package org.gongshang.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongshang.Refusal;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.TaskView;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The unit says how it puts things right and by when. */
@Component("evaluation-rectify")
@Way("unit RESPONSIBLE; rectification REQUIRED > PLANNED; work DELIVERED > PREPARED")
class PlanRectification implements TaskAction {

  private final Rectifications rectifications;
  private final Clock clock;

  PlanRectification(Rectifications rectifications, Clock clock) {
    this.rectifications = rectifications;
    this.clock = clock;
  }

  @Override
  public Map<String, Refusal> faults(TaskView task, Answers known) {
    return known
        .optionalDate("deadline")
        .map(deadline -> Rectification.fault(deadline, LocalDate.now(clock)))
        .map(fault -> Map.of("deadline", fault))
        .orElse(Map.of());
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
