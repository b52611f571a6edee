package org.gongshang.workflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision table was asked and what it answered.
 *
 * @param name of the table, as its author calls it
 * @param rows that matched, in the table's order; empty when none did
 * @param dueAt the moment that follows, where the table sets a time limit
 */
public record Decision(
    String key,
    String name,
    int version,
    List<Cell> inputs,
    List<Row> rows,
    Instant decidedAt,
    @Nullable Instant dueAt) {

  /**
   * One value.
   *
   * @param name of the variable
   * @param label what the table's author wrote above the column
   */
  public record Cell(String name, String label, @Nullable Object value) {}

  /**
   * A row of the table.
   *
   * @param number its place, from 1
   * @param note what its author wrote beside it
   */
  public record Row(int number, @Nullable String note, List<Cell> outputs) {}
}
