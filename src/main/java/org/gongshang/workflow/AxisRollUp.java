package org.gongshang.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gongshang.Refusal;
import org.springframework.stereotype.Component;

/** The results from below are enough, or the matter goes on in another way. */
@Component("axis-roll-up")
@Way(
    "matter OPEN; below ENDED|DUE > ROLLED_UP; work * > DELIVERED :"
        + " rollUpDecision=enough, placing=rolledUp")
@Way("matter OPEN; below ENDED|DUE : rollUpDecision=again")
@Way("matter OPEN; below ENDED|DUE : rollUpDecision=own, placing=own")
@Way("matter OPEN; below DUE > WAITING : rollUpDecision=wait, resultsDueAt=?")
class AxisRollUp implements TaskAction {

  private static final String DECISION = "rollUpDecision";
  private static final String ENOUGH = "enough";
  private static final String WAIT = "wait";

  private final HandDowns handDowns;
  private final RollUps rollUps;
  private final DueDays days;

  AxisRollUp(HandDowns handDowns, RollUps rollUps, DueDays days) {
    this.handDowns = handDowns;
    this.rollUps = rollUps;
    this.days = days;
  }

  @Override
  public List<String> outcome() {
    return List.of(DECISION);
  }

  /** Nothing is enough before all have finished and somebody got it done. */
  @Override
  public Map<String, Set<String>> withheld(TaskView task) {
    List<SubMatter> below = handDowns.below(task.matterNumber());
    Set<String> withheld = new TreeSet<>();
    if (handDowns.newest(task.matterNumber()).openBelow() == 0) {
      withheld.add(WAIT);
    }
    // what was handed down earlier may still be going on
    if (below.stream().anyMatch(SubMatter::isOpen)
        || below.stream().noneMatch(one -> one.status() == MatterStatus.CLOSED)) {
      withheld.add(ENOUGH);
    }
    return Map.of(DECISION, withheld);
  }

  @Override
  public Map<String, Refusal> faults(TaskView task, Answers known) {
    return days.faults(task, known);
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    Answers answers = submission.answers();
    String decision = answers.text(DECISION);
    return switch (decision) {
      case ENOUGH -> {
        rollUps.settle(submission.matter(), answers.text("summary"));
        yield Map.of(DECISION, decision, "placing", "rolledUp");
      }
      case WAIT -> {
        Instant until = days.end(answers.date(DueDays.FIELD));
        rollUps.waitOn(submission.matter(), until);
        yield Map.of(DECISION, decision, "resultsDueAt", Date.from(until));
      }
      default -> Map.of(DECISION, decision, "placing", "own");
    };
  }
}
