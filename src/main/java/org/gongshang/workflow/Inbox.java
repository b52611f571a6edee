package org.gongshang.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each person has to do, did and started. */
@Component
public class Inbox {

  /**
   * @param reach 0 for what is the viewer's own, 1 with what lies below their region
   */
  public record Filter(
      @Nullable Stage stage,
      @Nullable String when,
      @Nullable Instant until,
      @Nullable String text,
      int reach) {}

  public record Counts(int total, int overdue, int today) {}

  public record StageCount(Stage stage, int total) {}

  public record DoneRow(
      long id,
      String businessKey,
      @Nullable String taskId,
      String title,
      String name,
      String formId,
      Stage stage,
      long regionId,
      Instant actedAt) {}
}
