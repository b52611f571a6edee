package org.gongshang.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A candidate on the shortlist of a region below, which can be taken up.
 *
 * @param place that it has there
 * @param number of the scoring there
 */
public record Offered(
    long id,
    String title,
    @Nullable String body,
    @Nullable BigDecimal cost,
    int place,
    String number,
    String scoringTitle,
    long regionId) {

  /** The same one level up. */
  Candidate candidate(String scoring, int position) {
    return new Candidate(0, scoring, position, title, body, cost, id, null);
  }
}
