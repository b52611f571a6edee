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
 * @param link page of what it is about; null where they cannot open it
 * @param person whose name is typed where nothing can be drawn
 * @param seen mark of what stands before them, which goes along with the form
 * @param added what came since they read, newest first
 */
public record SignPage(
    InboxRow task,
    String name,
    String askedBy,
    String words,
    List<StoryLine> story,
    @Nullable String link,
    String person,
    String seen,
    List<StoryLine> added,
    Typed typed,
    @Nullable Refusal refusal) {

  /**
   * What was typed before it was refused.
   *
   * @param seen marks of what had been read
   */
  public record Typed(String stance, String opinion, List<String> seen) {

    static final Typed NOTHING = new Typed("", "", List.of());
  }

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
      @Nullable String link) {}

  /**
   * The page on which others are asked.
   *
   * @param blank whether nothing was typed to be looked for
   * @param asked whether only such were found as have been asked already
   * @param found for what was looked for, or who is near
   */
  public record Asking(
      InboxRow task,
      String name,
      List<Line> lines,
      String q,
      boolean blank,
      boolean asked,
      List<ChoiceGroup> found) {}
}
