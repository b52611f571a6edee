package org.gongshang.venue;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A place that sessions can book.
 *
 * @param opens minutes since midnight, the same every day
 * @param shared whether councils of regions below may book it, too
 * @param withdrawnAt since when nobody books it any more; null while it can be booked
 */
public record Venue(
    long id,
    long regionId,
    String name,
    String address,
    int seats,
    boolean accessible,
    @Nullable String equipment,
    int opens,
    int closes,
    boolean shared,
    @Nullable Instant withdrawnAt,
    int version) {

  public boolean isOpen() {
    return withdrawnAt == null;
  }

  /** Opening hours as people write them. */
  public String from() {
    return clock(opens);
  }

  public String to() {
    return clock(closes);
  }

  private static String clock(int minutes) {
    return "%02d:%02d".formatted(minutes / 60, minutes % 60);
  }

  /** Whether it is open all the time from one moment to another of the same day. */
  boolean isOpen(LocalDateTime from, LocalDateTime to) {
    boolean sameDay = from.toLocalDate().equals(to.toLocalDate());
    return sameDay && minutes(from) >= opens && minutes(to) <= closes;
  }

  private static int minutes(LocalDateTime at) {
    return at.getHour() * 60 + at.getMinute();
  }
}
