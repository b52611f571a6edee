package org.gongshang.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A collective task's round: a frozen roll of people who may answer once each.
 *
 * @param kind what is asked: sign-in, opinion, ballot, rating
 */
public record Round(
    long id,
    String kind,
    String businessKey,
    @Nullable String matter,
    boolean open,
    Instant openedAt,
    @Nullable Instant closesAt,
    @Nullable Instant closedAt,
    int rollSize,
    int answered) {

  public int unanswered() {
    return rollSize - answered;
  }

  /** How it came to its end: everyone had answered, its time was up, or the chair closed it. */
  public Word ending() {
    if (unanswered() == 0) {
      return new Word("round.ending.all");
    }
    boolean timeUp = closedAt != null && closesAt != null && !closedAt.isBefore(closesAt);
    return new Word(timeUp ? "round.ending.time" : "round.ending.chair");
  }
}
