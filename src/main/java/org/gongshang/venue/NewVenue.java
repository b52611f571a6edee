package org.gongshang.venue;

import java.time.Instant;

/** A venue on its way into the table, which gives it an id. */
final class NewVenue {

  private final Venue venue;
  private final long by;
  private final Instant at;
  private long id;

  NewVenue(Venue venue, long by, Instant at) {
    this.venue = venue;
    this.by = by;
    this.at = at;
  }

  public Venue getVenue() {
    return venue;
  }

  public long getBy() {
    return by;
  }

  public Instant getAt() {
    return at;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }
}
