package org.gongshang.deliberation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongshang.Refusal;
import org.gongshang.ballot.Share;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.CollectiveAction;
import org.gongshang.workflow.Round;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskView;
import org.gongshang.workflow.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Members sign in. The chair may close early once enough are there. */
@Component(SignInToSession.FORM)
@Way("[roundId] session SIGN_IN")
class SignInToSession implements CollectiveAction {

  static final String FORM = "session-sign-in";

  private static final String IN_PERSON = "in_person";

  private final Sessions sessions;
  private final SignIns signIns;
  private final Door door;

  SignInToSession(Sessions sessions, SignIns signIns, Door door) {
    this.sessions = sessions;
    this.signIns = signIns;
    this.door = door;
  }

  /**
   * A wrong code is counted on a second connection, for which whoever holds the round would wait.
   */
  @Override
  public void precede(Submission submission) {
    Answers answers = submission.answers();
    if (answers.text("attendance").equals(IN_PERSON)) {
      door.pass(
          submission.task().businessKey(),
          submission.actor().accountId(),
          answers.optionalText("code").orElse(""));
    }
  }

  @Override
  public void answer(Submission submission, long roundId) {
    Answers answers = submission.answers();
    String recusal =
        answers.flag("recusal") ? answers.optionalText("recusalReason").orElse("") : null;
    signIns.add(roundId, submission.actor(), answers.text("attendance"), recusal, submission.at());
    List<Long> items = answers.choices("recusalItems").stream().map(Long::valueOf).toList();
    signIns.recuse(
        submission.task().businessKey(),
        submission.actor().accountId(),
        recusal == null ? List.of() : items,
        recusal == null ? "" : recusal,
        submission.at());
  }

  /** Nobody takes part in a way in which the session is not held. */
  @Override
  public Map<String, Set<String>> withheld(TaskView task) {
    String mode = sessions.get(task.subject().businessKey()).mode();
    if (IN_PERSON.equals(mode)) {
      return Map.of("attendance", Set.of("online"));
    }
    return "online".equals(mode) ? Map.of("attendance", Set.of(IN_PERSON)) : Map.of();
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
