package org.gongshang.deliberation;

import org.gongshang.Refusal;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.CollectiveAction;
import org.gongshang.workflow.Round;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Members sign in. The chair may close early once enough are there. */
@Component(SignInToSession.FORM)
@Way("[roundId] session SIGN_IN")
class SignInToSession implements CollectiveAction {

  static final String FORM = "session-sign-in";

  private final Sessions sessions;
  private final SignIns signIns;

  SignInToSession(Sessions sessions, SignIns signIns) {
    this.sessions = sessions;
    this.signIns = signIns;
  }

  @Override
  public void answer(Submission submission, long roundId) {
    Answers answers = submission.answers();
    String recusal =
        answers.flag("recusal") ? answers.optionalText("recusalReason").orElse("") : null;
    signIns.add(roundId, submission.actor(), answers.text("attendance"), recusal, submission.at());
  }

  @Override
  public @Nullable Refusal obstacle(Round round) {
    Share quorum = sessions.get(round.businessKey()).frozenQuorum();
    return quorum.isMet(round.answered(), round.rollSize())
        ? null
        : new Refusal(
            "deliberation.signIn.tooFew",
            round.answered(),
            round.rollSize(),
            quorum.needed(round.rollSize()));
  }
}
