package org.gongshang.ballot;

import java.util.Map;
import java.util.Optional;
import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.CollectiveAction;
import org.gongshang.workflow.Round;
import org.gongshang.workflow.Section;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * The task in which people vote in a ballot that was opened before. Whoever holds ballots extends
 * it by a bean that is named like its form and says its way; the form itself is made from the
 * ballot's rules. Nobody closes a ballot before its time while votes are missing.
 */
public abstract class BallotAction implements CollectiveAction {

  private final BallotDesk desk;

  protected BallotAction(BallotDesk desk) {
    this.desk = desk;
  }

  @Override
  public boolean secret() {
    return true;
  }

  @Override
  public Optional<String> form(TaskView task) {
    return desk.form(task);
  }

  @Override
  public Map<String, Object> prefill(TaskView task) {
    return desk.prefill(task);
  }

  @Override
  public Map<String, Refusal> faults(TaskView task, Answers known) {
    return desk.faults(task, known);
  }

  @Override
  public void answer(Submission submission, long roundId) {
    desk.answer(submission, roundId);
  }

  @Override
  public Optional<Section> receipt(long roundId, Viewer viewer) {
    return desk.receipt(roundId, viewer);
  }

  /** Where votes can be changed until the end, the last vote is not the end. */
  @Override
  public boolean isDecided(Round round) {
    return round.unanswered() == 0 && !desk.isChangeable(round.id());
  }

  @Override
  public @Nullable Refusal obstacle(Round round) {
    return round.unanswered() == 0
        ? null
        : new Refusal("ballot.running", round.answered(), round.rollSize());
  }
}
