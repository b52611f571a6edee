package org.gongshang.workflow.act;

import java.time.Instant;
import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.web.StoryLine;
import org.jspecify.annotations.Nullable;

/**
 * The page on which somebody signs.
 *
 * @param name of the task in the reader's language
 * @param askedBy who asked, and their words
 * @param story what happened so far, for the reader
 * @param person whose name is typed where nothing can be drawn
 */
public record SignPage(
    InboxRow task,
    String name,
    String askedBy,
    String words,
    List<StoryLine> story,
    String link,
    String person,
    String stance,
    String opinion,
    @Nullable Refusal refusal) {

  /**
   * Who was asked about a task.
   *
   * @param state waits, agree, disagree or off
   * @param signature id of what they signed; null while they have not
   */
  public record Line(
      long id,
      String name,
      String askedBy,
      Instant askedAt,
      String words,
      String state,
      @Nullable String opinion,
      @Nullable Long signature,
      @Nullable String removedWhy) {}

  /** A signature in a list. */
  public record Given(
      long id,
      String by,
      String task,
      String stance,
      String opinion,
      @Nullable Long picture,
      Instant at) {}

  /** A signature with what can be checked of it. */
  public record Kept(
      long id,
      String by,
      String task,
      String title,
      String stance,
      String opinion,
      @Nullable Long picture,
      Instant at,
      String sha256,
      boolean holds,
      @Nullable String text,
      String link) {}

  /** The page on which others are asked. */
  public record Asking(
      InboxRow task, String name, List<Line> lines, String q, List<TransferPage.Choice> found) {}
}
