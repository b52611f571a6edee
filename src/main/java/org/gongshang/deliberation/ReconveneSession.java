package org.gongshang.deliberation;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.gongshang.Refusal;
import org.gongshang.workflow.Advice;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.TaskView;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** Too few came: the convener sets another date. */
@Component(ReconveneSession.FORM)
@Way("session SIGN_IN|ADJOURNED > CONVENED")
class ReconveneSession implements TaskAction {

  static final String FORM = "session-reconvene";

  private final Sessions sessions;
  private final Convening convening;
  private final Seating seating;
  private final Clock clock;

  ReconveneSession(Sessions sessions, Convening convening, Seating seating, Clock clock) {
    this.sessions = sessions;
    this.convening = convening;
    this.seating = seating;
    this.clock = clock;
  }

  @Override
  public Map<String, Object> prefill(TaskView task) {
    Session session = sessions.get(task.businessKey());
    Map<String, Object> values = new HashMap<>(seating.prefill(task));
    values.put("duration", "120");
    if (session.mode() != null) {
      values.put("mode", session.mode());
    }
    if (session.place() != null && !values.containsKey("venue")) {
      values.put("place", session.place());
    }
    return values;
  }

  @Override
  public Map<String, Advice> advice(TaskView task) {
    return convening.advice(task.businessKey(), task.deployment());
  }

  @Override
  public Map<String, Refusal> faults(TaskView task, Answers known) {
    return seating.faults(
        task, known, convening.faults(task.businessKey(), task.deployment(), known));
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    Answers answers = submission.answers();
    TaskView task = submission.task();
    convening.reconvene(
        task.businessKey(),
        task.deployment(),
        new Session.Call(
            task.subject().title(),
            answers.dateTime("startsAt").atZone(clock.getZone()).toInstant(),
            answers.text("mode"),
            seating.take(submission),
            null),
        submission.actor().accountId());
    return Map.of();
  }
}
