package org.gongshang.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * The level above takes the matter over or gives it back with reasons; what comes up again after
 * that and is not taken is for the district to decide.
 */
@Component("axis-receive")
@Way("handover UP : receiveDecision=accept")
@Way("handover UP : receiveDecision=return")
@Way("handover UP : receiveDecision=dispute")
class AxisReceive implements TaskAction {

  private final Acceptance acceptance;
  private final MatterMoves moves;

  AxisReceive(Acceptance acceptance, MatterMoves moves) {
    this.acceptance = acceptance;
    this.moves = moves;
  }

  @Override
  public Optional<Set<String>> inBatch() {
    return Optional.of(Set.of());
  }

  @Override
  public List<String> outcome() {
    return List.of(Acceptance.DECISION);
  }

  @Override
  public Map<String, Set<String>> withheld(TaskView task) {
    Set<String> withheld = new TreeSet<>(acceptance.withheld(task));
    withheld.add(moves.returnedOnce(task.matterNumber()) ? "return" : "dispute");
    return Map.of(Acceptance.DECISION, withheld);
  }

  @Override
  public Optional<Return> returned(Answers answers) {
    return answers.says(Acceptance.DECISION, "return")
        ? Optional.of(new Return("axis-hand-up", answers.text("reason")))
        : Optional.empty();
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    return acceptance.decided(submission);
  }
}
