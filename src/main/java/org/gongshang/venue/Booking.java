package org.gongshang.venue;

import java.time.Instant;

/**
 * A venue is taken by a session.
 *
 * @param regionId whose council sits
 */
public record Booking(
    long venueId, String session, long regionId, String title, Instant startsAt, Instant endsAt) {}
