package org.gongshang.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A task that is over. */
public record PastTask(
    String taskId,
    String businessKey,
    @Nullable String matter,
    String title,
    String name,
    String formId,
    @Nullable Long roundId,
    Instant goneAt) {

  public String subjectKey() {
    return matter == null ? businessKey : matter;
  }
}
