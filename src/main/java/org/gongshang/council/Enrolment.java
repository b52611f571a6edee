package org.gongshang.council;

import java.time.LocalDate;
import org.gongshang.people.Mandate;
import org.gongshang.people.Role;
import org.gongshang.people.Sector;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is to sit in a council.
 *
 * @param council its id
 * @param kind 党员, 居委会, 居民 …
 * @param to last day, inclusive; null to the end of the term
 */
public record Enrolment(
    long account,
    long council,
    Sector sector,
    @Nullable String kind,
    LocalDate from,
    @Nullable LocalDate to) {

  /** The seat it gives in this term. */
  Seat seat(Term term) {
    return new Seat(
        0, term.id(), account, sector, kind, Standing.MEMBER, 0, from, lastDay(term), null, null);
  }

  /** The mandate that follows the seat. */
  Mandate mandate(long region, Term term) {
    return new Mandate(
        0, account, Role.REPRESENTATIVE, region, council, null, sector, kind, from, lastDay(term));
  }

  private LocalDate lastDay(Term term) {
    return to == null ? term.to() : to;
  }
}
