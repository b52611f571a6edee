package org.gongshang.implementation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongshang.file.StoredFile;
import org.jspecify.annotations.Nullable;

/**
 * The work on a matter's page.
 *
 * @param percent done, as last reported in this round; null before the first report
 * @param spent since the project began, out of {@code budget}
 */
public record WorkCard(
    int round,
    String state,
    @Nullable LocalDate deadline,
    @Nullable String contact,
    @Nullable String phone,
    @Nullable Integer percent,
    BigDecimal spent,
    BigDecimal budget,
    int spentPercent,
    boolean nearBudget,
    @Nullable BigDecimal finalCost,
    List<Stone> milestones,
    List<Entry> reports,
    List<Entry> inspections,
    List<Entry> acceptances) {

  /**
   * A milestone.
   *
   * @param reachedOn null until a report calls it reached
   * @param late reached after its day, or its day has passed while the round is at work
   */
  public record Stone(
      int round, String name, LocalDate dueOn, @Nullable LocalDate reachedOn, boolean late) {}

  /** Something that somebody wrote: a report, an inspection, an acceptance. */
  public record Entry(
      int round,
      String result,
      @Nullable String text,
      @Nullable Integer percent,
      @Nullable BigDecimal spent,
      String by,
      Instant at,
      List<StoredFile> photos) {}
}
