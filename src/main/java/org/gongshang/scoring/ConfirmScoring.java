package org.gongshang.scoring;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongshang.Refusal;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.TaskView;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The convener publishes the shortlist, gives more time, or ends it without one. */
@Component("scoring-confirm")
@Way("scoring COUNTED > PUBLISHED : scoringDecision=publish")
@Way("scoring COUNTED > READY : scoringDecision=extend")
@Way("scoring COUNTED > VOID : scoringDecision=void")
class ConfirmScoring implements TaskAction {

  private static final String DECISION = "scoringDecision";

  private final Scorings scorings;
  private final Clock clock;

  ConfirmScoring(Scorings scorings, Clock clock) {
    this.scorings = scorings;
    this.clock = clock;
  }

  @Override
  public List<String> outcome() {
    return List.of(DECISION);
  }

  /**
   * Where nobody has a place there is nothing to publish; where the rules were touched more time
   * would not help either.
   */
  @Override
  public Map<String, Set<String>> withheld(TaskView task) {
    Scoring scoring = scorings.get(task.businessKey());
    if (scoring.touched()) {
      return Map.of(DECISION, Set.of("publish", "extend"));
    }
    boolean placed = scorings.rank(scoring).stream().anyMatch(each -> each.place() > 0);
    return placed ? Map.of() : Map.of(DECISION, Set.of("publish"));
  }

  @Override
  public Map<String, Refusal> faults(TaskView task, Answers known) {
    return known.says(DECISION, "extend") ? PrepareScoring.past(known, clock) : Map.of();
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    Answers answers = submission.answers();
    String number = submission.task().businessKey();
    String decision = answers.text(DECISION);
    long by = submission.actor().accountId();
    switch (decision) {
      case "publish" -> scorings.publish(number, by, submission.at());
      case "extend" -> scorings.extend(number, answers.date(PrepareScoring.LAST_DAY));
      default -> scorings.end(number, answers.text("reason"), by, submission.at());
    }
    return Map.of(DECISION, decision);
  }
}
