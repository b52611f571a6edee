package org.gongshang.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What can be put forward without typing it again.
 *
 * @param path its page, at most 120 characters
 * @param title at most 120 characters
 * @param body at most 500 characters
 * @param cost in yuan, as estimated
 */
public record Proposal(
    String path, String title, @Nullable String body, @Nullable BigDecimal cost) {

  Candidate candidate(String scoring, int position) {
    return new Candidate(0, scoring, position, title, body, cost, null, path);
  }
}
