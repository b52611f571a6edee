package org.gongshang.workflow.act;

import java.time.Instant;
import org.gongshang.workflow.Urger;
import org.jspecify.annotations.Nullable;

/**
 * Somebody urged those who hold a task.
 *
 * @param kind by what right; who supervises is answered
 * @param accountId the person who did
 * @param actor what is kept as who did it
 */
record Urge(
    long id,
    String taskId,
    Urger kind,
    long accountId,
    long actor,
    String words,
    Instant urgedAt,
    @Nullable String answer,
    @Nullable Long answeredBy,
    @Nullable Instant answeredAt) {

  /** Whether those who hold the task still owe a line. */
  boolean waits() {
    return kind == Urger.OFFICIAL && answer == null;
  }
}
