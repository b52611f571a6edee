package org.gongshang.workflow.act;

import java.time.Instant;
import org.gongshang.workflow.Urger;
import org.jspecify.annotations.Nullable;

/**
 * Somebody urged those who hold a task.
 *
 * @param kind by what right; who supervises is answered
 * @param actor what is kept as who did it
 */
record Urge(
    long id,
    Urger kind,
    long actor,
    String words,
    Instant urgedAt,
    @Nullable String answer,
    @Nullable Long answeredBy) {

  /** Whether those who hold the task still owe a line. */
  boolean waits() {
    return kind == Urger.OFFICIAL && answer == null;
  }
}
