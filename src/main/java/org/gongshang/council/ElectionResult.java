package org.gongshang.council;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an election ended.
 *
 * @param eligible how many could vote
 * @param turnout how many did
 */
public record ElectionResult(int eligible, int turnout, List<Line> lines) {

  public ElectionResult {
    lines = List.copyOf(lines);
  }

  /**
   * What one candidate got.
   *
   * @param outcome null for who was not elected
   * @param position rank among the alternates of the sector, from 1
   */
  public record Line(long candidate, int votes, @Nullable Standing outcome, int position) {}
}
