package org.gongshang.workflow;

import java.time.Instant;
import org.gongshang.people.Viewer;

/** A form that passed its schema's checks. */
public record Submission(TaskView task, Viewer actor, Answers answers, Instant at) {

  public MatterNumber matter() {
    return task.matterNumber();
  }
}
