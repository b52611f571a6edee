package org.gongshang.council;

import java.time.LocalDate;
import org.gongshang.people.Mandate;
import org.gongshang.people.Role;
import org.gongshang.people.Sector;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is to sit in a council, or to wait for a seat in it.
 *
 * @param council its id
 * @param kind 党员, 居委会, 居民 …
 * @param rank among the alternates of the sector, from 1; 0 for members
 * @param to last day, inclusive; null to the end of the term
 */
public record Enrolment(
    long account,
    long council,
    Sector sector,
    @Nullable String kind,
    int rank,
    LocalDate from,
    @Nullable LocalDate to) {

  boolean waits() {
    return rank > 0;
  }

  /** The seat it gives in this term. */
  Seat seat(Term term) {
    return new Seat(
        0,
        term.id(),
        account,
        sector,
        kind,
        waits() ? Standing.ALTERNATE : Standing.MEMBER,
        rank,
        from,
        lastDay(term),
        null,
        null);
  }

  /** The mandate that follows the seat. */
  Mandate mandate(Council at, Term term) {
    return new Mandate(
        0,
        account,
        Role.REPRESENTATIVE,
        at.regionId(),
        council,
        null,
        sector,
        kind,
        from,
        lastDay(term),
        at.isApart());
  }

  private LocalDate lastDay(Term term) {
    return to == null ? term.to() : to;
  }
}
