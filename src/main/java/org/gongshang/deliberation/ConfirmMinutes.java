package org.gongshang.deliberation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongshang.Refusal;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.Return;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.TaskView;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The convener confirms the minutes or returns them; nobody does so with minutes of their own. */
@Component(ConfirmMinutes.FORM)
@Way("session ENDED; minutes WRITTEN > AGREED : minutesDecision=approve")
@Way("session ENDED; minutes WRITTEN : minutesDecision=return")
class ConfirmMinutes implements TaskAction {

  static final String FORM = "session-confirm";

  private final Sessions sessions;

  ConfirmMinutes(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public List<String> outcome() {
    return List.of("minutesDecision");
  }

  @Override
  public Optional<Return> returned(Answers answers) {
    return answers.says("minutesDecision", "return")
        ? Optional.of(new Return("session-minutes", answers.text("reason")))
        : Optional.empty();
  }

  @Override
  public Optional<Refusal> barred(TaskView task, long by) {
    return sessions.barred(task.businessKey(), by);
  }

  @Override
  public boolean isSigned() {
    return true;
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    String decision = submission.answers().text("minutesDecision");
    if (decision.equals("approve")) {
      sessions.confirmMinutes(
          submission.task().businessKey(), submission.actor().accountId(), submission.at());
    }
    return Map.of("minutesDecision", decision);
  }
}
