package org.gongshang.workflow;

import org.gongshang.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers that people gave on paper and somebody enters for them. */
@Component
public class PaperAnswers {

  private final Rounds rounds;
  private final Audiences audiences;

  PaperAnswers(Rounds rounds, Audiences audiences) {
    this.rounds = rounds;
    this.audiences = audiences;
  }

  /**
   * Counts the person as having answered; the round stays open until the transaction ends.
   *
   * @throws Refusal if the round is closed, they are not on its roll or have answered already
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void enter(InboxRow row, long account) {
    Long round = row.roundId();
    if (round == null) {
      throw new Refusal("round.closed");
    }
    row.refuseIfSuspended();
    rounds.admit(round, account);
    audiences.leaveOut(row.taskId(), account);
  }
}
