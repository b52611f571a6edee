package org.gongshang.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongshang.Refusal;
import org.gongshang.region.Regions;
import org.springframework.stereotype.Component;

/** The clerk chooses who below is to do what by when, or keeps the matter with reasons. */
@Component("axis-hand-down")
@Way("matter OPEN : handDownDecision=handDown")
@Way("matter OPEN : handDownDecision=keep, placing=own")
class AxisHandDown implements TaskAction {

  private static final String DECISION = "handDownDecision";

  private final HandDowns handDowns;
  private final DueDays days;
  private final Matters matters;
  private final Regions regions;

  AxisHandDown(HandDowns handDowns, DueDays days, Matters matters, Regions regions) {
    this.handDowns = handDowns;
    this.days = days;
    this.matters = matters;
    this.regions = regions;
  }

  @Override
  public Map<String, Object> prefill(TaskView task) {
    Map<String, Object> values = new HashMap<>();
    values.put(DECISION, "handDown");
    days.usual(matters.get(task.matterNumber())).ifPresent(day -> values.put(DueDays.FIELD, day));
    return values;
  }

  @Override
  public List<String> outcome() {
    return List.of(DECISION);
  }

  @Override
  public Map<String, Refusal> faults(TaskView task, Answers known) {
    return days.faults(task, known);
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    Answers answers = submission.answers();
    long by = submission.actor().accountId();
    if (answers.text(DECISION).equals("keep")) {
      String region = regions.get(submission.task().regionId()).name();
      matters.note(submission.matter(), by, "event.notHandedDown", region);
      return Map.of(DECISION, "keep", "placing", "own");
    }
    handDowns.prepare(
        submission.matter(),
        answers.choices("regions").stream().map(Long::valueOf).toList(),
        answers.text("task"),
        days.end(answers.date(DueDays.FIELD)),
        by);
    return Map.of(DECISION, "handDown");
  }
}
