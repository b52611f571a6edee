package org.gongshang.people;

import java.time.Instant;
import java.time.LocalDate;

/** A delegation that is about to be made; the database gives it its id. */
final class NewDelegation {

  private final long mandateId;
  private final long delegate;
  private final LocalDate from;
  private final LocalDate to;
  private final String reason;
  private final Instant madeAt;
  private long id;

  NewDelegation(
      long mandateId, long delegate, LocalDate from, LocalDate to, String reason, Instant madeAt) {
    this.mandateId = mandateId;
    this.delegate = delegate;
    this.from = from;
    this.to = to;
    this.reason = reason;
    this.madeAt = madeAt;
  }

  long id() {
    return id;
  }
}
