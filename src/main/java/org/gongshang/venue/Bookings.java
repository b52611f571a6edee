package org.gongshang.venue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongshang.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which session sits where and when: a venue holds one at a time. */
@Component
public class Bookings {

  private final VenueMapper mapper;
  private final Venues venues;
  private final FreeTime freeTime;
  private final Clock clock;

  Bookings(VenueMapper mapper, Venues venues, FreeTime freeTime, Clock clock) {
    this.mapper = mapper;
    this.venues = venues;
    this.freeTime = freeTime;
    this.clock = clock;
  }

  public Optional<Booking> of(String session) {
    return mapper.bookingOf(session);
  }

  /** What keeps the session from sitting there then; it may change until it is booked. */
  public Optional<Refusal> fault(Booking wanted) {
    return Optional.ofNullable(fault(venues.find(wanted.venueId()).orElse(null), wanted));
  }

  /**
   * Books it for the session, in place of what the session had booked before. Whoever else wants
   * the venue waits until the transaction ends.
   *
   * @throws Refusal if it is taken, closed at that hour or not for this council
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Venue book(Booking wanted, long by) {
    Venue venue = mapper.lock(wanted.venueId()).orElse(null);
    Refusal.throwIfAny(fault(venue, wanted));
    mapper.release(wanted.session());
    mapper.insertBooking(wanted, by, clock.instant());
    return Objects.requireNonNull(venue);
  }

  /** The session sits elsewhere or not at all. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void release(String session) {
    mapper.release(session);
  }

  private @Nullable Refusal fault(@Nullable Venue venue, Booking wanted) {
    if (venue == null || !venues.isOffered(venue, wanted.regionId())) {
      return new Refusal("venue.book.notOffered");
    }
    if (wanted.startsAt().isBefore(clock.instant())) {
      return new Refusal("venue.book.past");
    }
    if (!venue.isOpen(local(wanted.startsAt()), local(wanted.endsAt()))) {
      return new Refusal("venue.book.closed", venue.name(), venue.from(), venue.to());
    }
    return taken(venue, wanted);
  }

  private @Nullable Refusal taken(Venue venue, Booking wanted) {
    List<Booking> others =
        mapper.bookings(venue.id(), wanted.startsAt(), wanted.endsAt()).stream()
            .filter(other -> !other.session().equals(wanted.session()))
            .toList();
    if (others.isEmpty()) {
      return null;
    }
    Booking other = others.get(0);
    Duration length = Duration.between(wanted.startsAt(), wanted.endsAt());
    return freeTime
        .next(venue, other.endsAt(), length, wanted.session())
        .map(
            free ->
                new Refusal(
                    "venue.book.taken",
                    venue.name(),
                    local(other.startsAt()),
                    local(other.endsAt()),
                    free))
        .orElseGet(
            () ->
                new Refusal(
                    "venue.book.full",
                    venue.name(),
                    local(other.startsAt()),
                    local(other.endsAt())));
  }

  private LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, clock.getZone());
  }
}
