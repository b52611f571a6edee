package org.gongshang.deliberation;

import org.gongshang.Refusal;
import org.gongshang.workflow.CollectiveAction;
import org.gongshang.workflow.Round;
import org.gongshang.workflow.Rounds;
import org.gongshang.workflow.Submission;
import org.springframework.stereotype.Component;

/** Members vote. Nobody closes a ballot before its time while votes are missing. */
@Component("session-ballot")
class CastBallot implements CollectiveAction {

  private final Ballots ballots;
  private final Rounds rounds;

  CastBallot(Ballots ballots, Rounds rounds) {
    this.ballots = ballots;
    this.rounds = rounds;
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
  public void beforeClosing(long roundId) {
    Round round = rounds.get(roundId);
    if (round.answered() < round.rollSize()) {
      throw new Refusal("deliberation.ballot.running", round.answered(), round.rollSize());
    }
  }
}
