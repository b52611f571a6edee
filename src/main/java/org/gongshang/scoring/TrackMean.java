package org.gongshang.scoring;

import java.math.BigInteger;
import java.util.List;

/**
 * What one track says of a candidate.
 *
 * @param jurors who could score it: of the track, without the recused
 * @param sheets how many did
 * @param counted of those, how many count after the highest and the lowest are left out
 * @param sum of the counted totals, in points
 * @param lowest total, left out or not
 * @param highest total, left out or not
 */
public record TrackMean(int jurors, int sheets, int counted, int sum, int lowest, int highest) {

  /**
   * @param totals of all sheets
   */
  static TrackMean of(int jurors, List<Integer> totals, boolean trimmed) {
    List<Integer> sorted = totals.stream().sorted().toList();
    int sheets = sorted.size();
    List<Integer> counted =
        trimmed && sheets >= Scoring.TRIMMED_FROM ? sorted.subList(1, sheets - 1) : sorted;
    return new TrackMean(
        jurors,
        sheets,
        counted.size(),
        counted.stream().mapToInt(Integer::intValue).sum(),
        sheets == 0 ? 0 : sorted.get(0),
        sheets == 0 ? 0 : sorted.get(sheets - 1));
  }

  /** How many sheets it takes: more than half of those who could score. */
  public int needed() {
    return jurors / 2 + 1;
  }

  /** Whether enough scored it for the mean to stand. */
  public boolean isEnough() {
    return sheets >= needed();
  }

  /** The mean, exactly. */
  Ratio mean() {
    return counted == 0
        ? Ratio.ZERO
        : new Ratio(BigInteger.valueOf(sum), BigInteger.valueOf(counted));
  }

  /** For people, cut to two decimals. */
  public String shown() {
    return mean().shown();
  }
}
