package org.gongshang.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody owes now and what became of it in a term. All are numbers of tasks.
 *
 * @param today due later today
 * @param soon due within the working days asked for, today among them
 * @param overdue of those open
 * @param oldest when the one that is overdue for longest was due
 * @param late of those done
 * @param longest delay among the late, in milliseconds
 * @param delay of all the late together, in milliseconds
 * @param dropped ended without being done
 * @param missed of those dropped, after their time
 */
public record Owed(
    int open,
    int today,
    int soon,
    int overdue,
    @Nullable Instant oldest,
    int done,
    int late,
    long longest,
    long delay,
    int dropped,
    int missed) {

  static final Owed NOTHING = new Owed(0, 0, 0, 0, null, 0, 0, 0, 0, 0, 0);

  static Owed of(DutyMapper.Open open) {
    return new Owed(
        open.total(), open.today(), open.soon(), open.overdue(), open.oldest(), 0, 0, 0, 0, 0, 0);
  }

  static Owed of(DutyMapper.Past past) {
    return new Owed(
        0,
        0,
        0,
        0,
        null,
        past.done(),
        past.late(),
        past.longest(),
        past.delay(),
        past.dropped(),
        past.missed());
  }

  Owed plus(Owed other) {
    return new Owed(
        open + other.open,
        today + other.today,
        soon + other.soon,
        overdue + other.overdue,
        earlier(oldest, other.oldest),
        done + other.done,
        late + other.late,
        Math.max(longest, other.longest),
        delay + other.delay,
        dropped + other.dropped,
        missed + other.missed);
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  public boolean isNothing() {
    return open == 0 && done == 0 && dropped == 0;
  }

  public int onTime() {
    return done - late;
  }

  /** Of one late task, in milliseconds. */
  public long averageDelay() {
    return late == 0 ? 0 : delay / late;
  }

  public int number(String key) {
    return number(Which.find(key).orElseThrow());
  }

  int number(Which which) {
    return switch (which) {
      case OPEN -> open;
      case TODAY -> today;
      case SOON -> soon;
      case OVERDUE -> overdue;
      case DONE -> done;
      case LATE -> late;
      case DROPPED -> dropped;
      case MISSED -> missed;
    };
  }
}
