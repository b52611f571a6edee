package org.gongshang.deliberation;

import java.util.Optional;
import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.CollectiveAction;
import org.gongshang.workflow.Round;
import org.gongshang.workflow.Section;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Members vote. Nobody closes a ballot before its time while votes are missing. */
@Component(CastBallot.FORM)
@Way("[roundId] voting BALLOT")
class CastBallot implements CollectiveAction {

  static final String FORM = "session-ballot";

  private final Ballots ballots;

  CastBallot(Ballots ballots) {
    this.ballots = ballots;
  }

  @Override
  public boolean secret() {
    return true;
  }

  @Override
  public void answer(Submission submission, long roundId) {
    ballots.cast(
        roundId,
        submission.actor().accountId(),
        Choice.of(submission.answers().text("choice")),
        submission.at());
  }

  @Override
  public Optional<Section> receipt(long roundId, Viewer viewer) {
    return ballots
        .receipt(roundId, viewer.accountId())
        .map(receipt -> new Section("receipt", "deliberation/receipt.ftlh", receipt, 1, true));
  }

  @Override
  public @Nullable Refusal obstacle(Round round) {
    return round.unanswered() == 0
        ? null
        : new Refusal("deliberation.ballot.running", round.answered(), round.rollSize());
  }
}
