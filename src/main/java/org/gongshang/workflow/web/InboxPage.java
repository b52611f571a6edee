package org.gongshang.workflow.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongshang.workflow.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The inbox as a page shows it.
 *
 * @param tab todo, done or started
 * @param stageCounts open tasks of the viewer's own by stage key
 * @param did what the viewer has just done, after a redirect
 * @param next query string of the next page; null on the last
 */
public record InboxPage(
    String tab,
    int total,
    int overdue,
    int today,
    Map<String, Integer> stageCounts,
    List<Place> regions,
    Query query,
    List<Row> rows,
    @Nullable Did did,
    @Nullable String next,
    boolean coversBelow) {

  /** The filter as it was asked for, to be shown again. */
  public record Query(
      @Nullable String stage,
      @Nullable String when,
      @Nullable Long region,
      @Nullable String text,
      boolean below) {

    public boolean isFiltered() {
      return stage != null || when != null || region != null || text != null || below;
    }
  }

  public record Place(long id, String name) {}

  /**
   * One task.
   *
   * @param name of the task in the reader's language
   * @param subjectKey number of its matter or session
   * @param claimedBy name of the person who took it; null while it is open to all
   * @param suspended whether it waits until its process goes on
   * @param at when it was done or started; in the to-do list, when it came
   */
  public record Row(
      @Nullable String taskId,
      String name,
      String title,
      String subjectKey,
      Stage stage,
      String region,
      @Nullable Instant dueAt,
      Instant at,
      @Nullable String claimedBy,
      boolean mine,
      boolean suspended,
      String link,
      String act) {}

  public record Did(String name, String title, String link) {}
}
