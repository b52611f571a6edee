package org.gongshang.programme.annual;

import java.time.Instant;
import java.util.Locale;

/**
 * How a project stands at the middle or at the end of the year.
 *
 * @param stage {@link CalendarStage#CHECK} or {@link CalendarStage#EVALUATE}
 */
public record Report(
    long proposalId,
    CalendarStage stage,
    Progress progress,
    String remark,
    long reportedBy,
    Instant reportedAt) {

  /** As it looks to the clerk. */
  public enum Progress {
    ON_TIME,
    LATE,
    DONE,
    STOPPED;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
