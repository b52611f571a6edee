package org.gongshang.deliberation;

import org.gongshang.Refusal;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.CollectiveAction;
import org.gongshang.workflow.Round;
import org.gongshang.workflow.Rounds;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** Members sign in. The chair may close early once enough are there. */
@Component(SignInToSession.FORM)
@Way("[roundId] session SIGN_IN")
class SignInToSession implements CollectiveAction {

  static final String FORM = "session-sign-in";

  private final Sessions sessions;
  private final Rounds rounds;

  SignInToSession(Sessions sessions, Rounds rounds) {
    this.sessions = sessions;
    this.rounds = rounds;
  }

  @Override
  public void answer(Submission submission, long roundId) {
    Answers answers = submission.answers();
    String recusal =
        answers.flag("recusal") ? answers.optionalText("recusalReason").orElse("") : null;
    sessions.signIn(
        roundId, submission.actor(), answers.text("attendance"), recusal, submission.at());
  }

  @Override
  public void beforeClosing(long roundId) {
    Round round = rounds.get(roundId);
    Share quorum = sessions.get(round.businessKey()).frozenQuorum();
    if (!quorum.isMet(round.answered(), round.rollSize())) {
      throw new Refusal(
          "deliberation.signIn.tooFew",
          round.answered(),
          round.rollSize(),
          quorum.needed(round.rollSize()));
    }
  }
}
