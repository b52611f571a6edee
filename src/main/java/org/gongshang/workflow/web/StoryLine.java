package org.gongshang.workflow.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * A line of the story as one reader may read it, in their language.
 *
 * @param by who did it, residents masked where the reader need not know them; null where a clock, a
 *     table or the process did
 * @param stage the stage that begins with this line
 * @param answers of the form, as they were given
 * @param basis the row of a table that decided, or that set the time limit of what was done
 */
@NamedInterface("story")
public record StoryLine(
    Instant at,
    @Nullable String by,
    String text,
    @Nullable String stage,
    List<Answer> answers,
    @Nullable Basis basis) {

  /** Whether a table's row alone decided this; a time limit only goes with what somebody did. */
  public boolean isDecision() {
    return by == null && basis != null && basis.due() == null && basis.row() != null;
  }

  /** A question and its answer. */
  @NamedInterface("story")
  public record Answer(String label, String value) {}

  /**
   * What a decision table was asked and answered.
   *
   * @param table its name and version
   * @param row number of the row that matched; null when none did
   * @param note what the table's author wrote beside the row
   * @param due the moment that follows, where it set a time limit
   * @param late whether that moment had passed
   */
  @NamedInterface("story")
  public record Basis(
      String table,
      int version,
      @Nullable Integer row,
      @Nullable String note,
      List<Answer> inputs,
      List<Answer> outputs,
      @Nullable Instant due,
      boolean late) {}
}
