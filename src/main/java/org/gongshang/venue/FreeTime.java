package org.gongshang.venue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When a venue is free again. */
@Component
class FreeTime {

  /** Nobody plans a session around a hall that is full for so long. */
  private static final int DAYS = 30;

  private final VenueMapper mapper;
  private final Clock clock;

  FreeTime(VenueMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * The first moment from which the venue is free and open for so long.
   *
   * @param session whose own booking does not count
   */
  Optional<LocalDateTime> next(Venue venue, Instant from, Duration length, String session) {
    LocalDateTime earliest = LocalDateTime.ofInstant(from, clock.getZone());
    Instant last = from.plus(Duration.ofDays(DAYS));
    List<Booking> taken =
        mapper.bookings(venue.id(), from, last).stream()
            .filter(booking -> !booking.session().equals(session))
            .toList();
    for (LocalDate day = earliest.toLocalDate();
        day.isBefore(earliest.toLocalDate().plusDays(DAYS));
        day = day.plusDays(1)) {
      LocalDateTime opens = day.atStartOfDay().plusMinutes(venue.opens());
      LocalDateTime free = after(taken, opens.isBefore(earliest) ? earliest : opens, length);
      if (venue.isOpen(free, free.plus(length)) && free.toLocalDate().equals(day)) {
        return Optional.of(free);
      }
    }
    return Optional.empty();
  }

  /** The first gap of that length from then on. */
  private LocalDateTime after(List<Booking> taken, LocalDateTime from, Duration length) {
    LocalDateTime free = from;
    for (Booking booking : taken) {
      boolean over = !local(booking.endsAt()).isAfter(free);
      boolean later = !local(booking.startsAt()).isBefore(free.plus(length));
      if (!over && !later) {
        free = local(booking.endsAt());
      }
    }
    return free;
  }

  private LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, clock.getZone());
  }
}
