package org.gongshang.workflow;

import java.time.Instant;
import org.gongshang.people.Viewer;

/**
 * A form that passed its schema's checks.
 *
 * @param actor who handed it in; the id is that of a delegation where they did so for somebody
 */
public record Submission(TaskView task, Viewer actor, Answers answers, Instant at) {

  public MatterNumber matter() {
    return task.matterNumber();
  }
}
