package org.gongshang.implementation;

import java.time.Instant;
import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.project.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * A progress report as it is handed in.
 *
 * @param reached numbers of the milestones that it calls reached
 */
record NewReport(
    String report,
    int percent,
    Yuan spent,
    boolean workFinished,
    List<Integer> reached,
    List<Long> photos,
    long by,
    Instant at) {

  /** Finished work is done to the whole. */
  static @Nullable Refusal fault(boolean workFinished, int percent) {
    return workFinished && percent < 100
        ? new Refusal("implementation.finished.notAll", percent)
        : null;
  }
}
