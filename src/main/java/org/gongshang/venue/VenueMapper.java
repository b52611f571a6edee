package org.gongshang.venue;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface VenueMapper {

  Optional<Venue> find(long id);

  /** The same, held until the transaction ends: one books after the other. */
  Optional<Venue> lock(long id);

  /** Of these regions, by region and name. */
  List<Venue> of(@Param("regionIds") Collection<Long> regionIds);

  /** That a council of {@code regionId} may book: its own and what is shared above it. */
  List<Venue> offered(@Param("regionId") long regionId, @Param("above") Collection<Long> above);

  void insert(NewVenue venue);

  int update(@Param("venue") Venue venue, @Param("by") long by, @Param("at") Instant at);

  /**
   * @param withdrawnAt null to let it be booked again
   */
  int withdraw(
      @Param("id") long id,
      @Param("version") int version,
      @Param("withdrawnAt") @Nullable Instant withdrawnAt,
      @Param("by") long by,
      @Param("at") Instant at);

  int count(long regionId);

  List<String> namesInBoth(@Param("one") long one, @Param("other") long other);

  /** Puts all of one region on the list of another. */
  void move(
      @Param("from") long from,
      @Param("to") long to,
      @Param("by") long by,
      @Param("at") Instant at);

  /** Those that touch the time between, by time. */
  List<Booking> bookings(
      @Param("venueId") long venueId, @Param("from") Instant from, @Param("to") Instant to);

  Optional<Booking> bookingOf(String session);

  void release(String session);

  void insertBooking(
      @Param("booking") Booking booking, @Param("by") long by, @Param("at") Instant at);
}
