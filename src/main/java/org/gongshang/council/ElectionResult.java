package org.gongshang.council;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an election ended.
 *
 * @param eligible how many could vote
 * @param turnout how many did
 * @param from first day in office; null where it stays as planned
 */
public record ElectionResult(
    int eligible, int turnout, List<Line> lines, @Nullable LocalDate from) {

  public ElectionResult {
    lines = List.copyOf(lines);
  }

  public ElectionResult(int eligible, int turnout, List<Line> lines) {
    this(eligible, turnout, lines, null);
  }

  /**
   * What one candidate got.
   *
   * @param outcome null for who was not elected
   * @param position rank among the alternates of the sector, from 1
   */
  public record Line(long candidate, int votes, @Nullable Standing outcome, int position) {}
}
