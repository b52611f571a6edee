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
 * @param total open tasks that the tab 待办 counts, and those of them that are late or due today
 * @param stageCounts open tasks by stage key
 * @param did what the viewer has just done, after a redirect
 * @param span which rows of how many these are
 * @param after where the page before ended, as it was asked for; null on the first
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
    Span span,
    @Nullable String after,
    @Nullable String next,
    boolean coversBelow) {

  /** The filter as it was asked for, to be shown again. */
  public record Query(
      @Nullable String stage,
      @Nullable String when,
      @Nullable Long region,
      @Nullable String text,
      boolean below,
      @Nullable String status) {

    public boolean isFiltered() {
      return stage != null
          || when != null
          || region != null
          || text != null
          || below
          || status != null;
    }
  }

  /**
   * A region to choose.
   *
   * @param depth how far below a region for which the viewer works
   */
  public record Place(long id, String name, int depth) {}

  /** Rows {@code from} to {@code to} of {@code of}. */
  public record Span(int from, int to, int of) {}

  /**
   * One row.
   *
   * @param taskId of a matter that the viewer started: the task whose holders they may urge
   * @param name of the task in the reader's language; empty for a matter
   * @param subjectKey number of its matter or session
   * @param claimedBy name of the person who took it; null while it is open to all
   * @param suspended whether it waits until its process goes on
   * @param shared whether many people answer it, each for themselves, so that nobody takes it
   * @param mayUrge whether others are to do it, and the viewer may urge them
   * @param why why it is in the viewer's inbox
   * @param actingFor name of whom the viewer does it for, or did it; null for themselves
   * @param status of a matter that the viewer started
   * @param waits what such a matter waits for, most urgent first
   * @param takeBack page on which the viewer can take back what they did; null where they cannot
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
      boolean shared,
      boolean mayUrge,
      @Nullable String why,
      @Nullable String actingFor,
      @Nullable String status,
      List<Wait> waits,
      String link,
      String act,
      @Nullable String takeBack) {}

  /**
   * What a matter waits for.
   *
   * @param region whose people are to do it; null where it waits for time or for a session
   */
  public record Wait(String name, @Nullable String region) {}

  /**
   * @param key of the message; {@code name} and {@code whom} fill it
   * @param name of the task
   * @param whom to whom it went; empty where it was completed
   * @param title of what it is about
   * @param takeBack page on which it can be taken back; null where it cannot
   */
  public record Did(
      String key, String name, String whom, String title, String link, @Nullable String takeBack) {}
}
