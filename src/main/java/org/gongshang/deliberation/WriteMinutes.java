package org.gongshang.deliberation;

import java.util.Map;
import java.util.Optional;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TakeBack;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.TaskView;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The clerk writes the minutes, beginning with a draft of what is on record. */
@Component("session-minutes")
@Way("session ENDED; minutes * > WRITTEN")
class WriteMinutes implements TaskAction {

  private final Sessions sessions;
  private final MinutesDraft draft;

  WriteMinutes(Sessions sessions, MinutesDraft draft) {
    this.sessions = sessions;
    this.draft = draft;
  }

  @Override
  public Map<String, Object> prefill(TaskView task) {
    String written = sessions.get(task.businessKey()).minutes();
    return Map.of("minutes", written == null ? draft.of(task.businessKey()) : written);
  }

  /** The text stays, and is written over. */
  @Override
  public Optional<TakeBack> takeBack() {
    return Optional.of(new TakeBack("minutesTakenBack", "session-confirm", confirming -> {}));
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    Answers answers = submission.answers();
    String number = submission.task().businessKey();
    long by = submission.actor().accountId();
    sessions.writeMinutes(number, answers.text("minutes"), by);
    return Map.of();
  }
}
