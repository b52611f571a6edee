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

/** The convener sets date, place and agenda. */
@Component("session-convene")
@Way("session CALLED > CONVENED")
class ConveneSession implements TaskAction {

  private final Convening convening;
  private final Seating seating;
  private final Clock clock;

  ConveneSession(Convening convening, Seating seating, Clock clock) {
    this.convening = convening;
    this.seating = seating;
    this.clock = clock;
  }

  @Override
  public Map<String, Object> prefill(TaskView task) {
    Map<String, Object> values = new HashMap<>();
    values.put("title", task.subject().title());
    values.put("mode", "in_person");
    values.put("duration", "120");
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
    String number = submission.task().businessKey();
    long by = submission.actor().accountId();
    convening.convene(
        number,
        submission.task().deployment(),
        new Session.Call(
            answers.text("title"),
            answers.dateTime("startsAt").atZone(clock.getZone()).toInstant(),
            answers.text("mode"),
            seating.take(submission),
            answers.optionalText("agenda").orElse(null)),
        by);
    return Map.of();
  }
}
