package org.gongshang.ballot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Whether a large ballot is still the one that was opened, for its page: with many voters that
 * takes a while, and many look at once. A count never asks here.
 */
@Component
class LastLook {

  private static final Duration FRESH = Duration.ofMinutes(1);

  private final Ballots ballots;
  private final Clock clock;
  private final Map<Long, Seen> seen = new ConcurrentHashMap<>();

  LastLook(Ballots ballots, Clock clock) {
    this.ballots = ballots;
    this.clock = clock;
  }

  private record Seen(boolean same, Instant at) {

    boolean isFresh(Instant now) {
      return now.isBefore(at.plus(FRESH));
    }
  }

  /** As it was at most a minute ago. */
  boolean isUntouched(BallotRule rule) {
    Instant now = clock.instant();
    Seen last = seen.get(rule.roundId());
    if (last != null && last.isFresh(now)) {
      return last.same();
    }
    boolean same = ballots.isUntouched(rule, rule.deployment());
    seen.values().removeIf(each -> !each.isFresh(now));
    seen.put(rule.roundId(), new Seen(same, now));
    return same;
  }
}
