package org.gongshang.people;

import java.time.Instant;

/** A mandate about to be inserted; the database sets the id. */
final class NewMandate {

  private long id;
  private final long accountId;
  private final Mandate mandate;
  private final long by;
  private final Instant at;

  NewMandate(long accountId, Mandate mandate, long by, Instant at) {
    this.accountId = accountId;
    this.mandate = mandate;
    this.by = by;
    this.at = at;
  }

  long id() {
    return id;
  }
}
