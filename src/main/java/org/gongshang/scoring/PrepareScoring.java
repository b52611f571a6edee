package org.gongshang.scoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongshang.Refusal;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.TaskView;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** Everything is put together; scoring begins. */
@Component("scoring-prepare")
@Way("scoring PREPARED > READY")
class PrepareScoring implements TaskAction {

  static final String LAST_DAY = "lastDay";

  private final Scorings scorings;
  private final Clock clock;

  PrepareScoring(Scorings scorings, Clock clock) {
    this.scorings = scorings;
    this.clock = clock;
  }

  @Override
  public Map<String, Refusal> faults(TaskView task, Answers known) {
    Map<String, Refusal> faults = new HashMap<>();
    List<Refusal> missing = scorings.missing(task.businessKey());
    if (!missing.isEmpty()) {
      faults.put(LAST_DAY, missing.get(0));
    } else {
      past(known, clock).forEach(faults::put);
    }
    return faults;
  }

  /** What is wrong with a last day that is over. */
  static Map<String, Refusal> past(Answers known, Clock clock) {
    return known
        .optionalDate(LAST_DAY)
        .filter(day -> day.isBefore(LocalDate.now(clock)))
        .map(day -> Map.of(LAST_DAY, new Refusal("scoring.past")))
        .orElse(Map.of());
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    scorings.ready(submission.task().businessKey(), submission.answers().date(LAST_DAY));
    return Map.of();
  }
}
