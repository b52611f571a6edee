package org.gongshang.scoring;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One juror's points for one candidate.
 *
 * @param points of each criterion in its order, with commas between; empty of who is recused
 * @param total the sum of the points
 * @param recusal why the juror has an interest and does not score; null where they score
 */
public record Sheet(
    long candidateId,
    long accountId,
    String points,
    int total,
    @Nullable String recusal,
    Instant savedAt) {

  static final int LONGEST_RECUSAL = 100;

  public boolean isRecused() {
    return recusal != null;
  }

  /** Points by the order of the criteria. */
  public List<Integer> each() {
    return points.isEmpty()
        ? List.of()
        : Arrays.stream(points.split(",")).map(Integer::valueOf).toList();
  }
}
