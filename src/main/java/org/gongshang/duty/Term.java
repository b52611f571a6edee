package org.gongshang.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gongshang.Refusal;
import org.gongshang.TypedDay;

/**
 * The days whose finished work is counted.
 *
 * @param kind {@code month}, {@code last}, {@code year} or {@code range}
 * @param to last day, inclusive
 */
public record Term(String kind, LocalDate from, LocalDate to) {

  static Term thisMonth(LocalDate today) {
    return new Term("month", today.withDayOfMonth(1), today);
  }

  /**
   * @throws Refusal if the days of a range cannot be read or are the wrong way round
   */
  static Term of(String kind, String from, String to, LocalDate today) {
    return switch (kind) {
      case "last" -> {
        LocalDate first = today.withDayOfMonth(1);
        yield new Term(kind, first.minusMonths(1), first.minusDays(1));
      }
      case "year" -> new Term(kind, today.withDayOfYear(1), today);
      case "range" -> range(day(from), day(to));
      default -> thisMonth(today);
    };
  }

  private static Term range(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw new Refusal("duty.fault.turned");
    }
    return new Term("range", from, to);
  }

  private static LocalDate day(String typed) {
    return TypedDay.of(typed).orElseThrow(() -> new Refusal("duty.fault.day"));
  }

  Instant start(ZoneId zone) {
    return from.atStartOfDay(zone).toInstant();
  }

  /** The first moment after it. */
  Instant end(ZoneId zone) {
    return to.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
