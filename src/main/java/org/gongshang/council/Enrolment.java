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
 * @param kind 党员, 居委会, 居民 …; null where nothing is said of it
 * @param rank among the alternates of the sector, from 1; 0 for members
 * @param from first day; null from the day on which it is brought
 * @param to last day, inclusive; null to the end of the term
 */
public record Enrolment(
    long account,
    long council,
    Sector sector,
    @Nullable String kind,
    int rank,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  boolean waits() {
    return rank > 0;
  }

  LocalDate first(LocalDate today) {
    return from == null ? today : from;
  }

  /** The seat it gives in this term. */
  Seat seat(Term term, LocalDate today) {
    return new Seat(
        0,
        term.id(),
        account,
        sector,
        kind,
        waits() ? Standing.ALTERNATE : Standing.MEMBER,
        rank,
        first(today),
        lastDay(term),
        null,
        null);
  }

  /** The mandate that follows the seat. */
  Mandate mandate(Council at, Term term, LocalDate today) {
    return new Mandate(
        0,
        account,
        Role.REPRESENTATIVE,
        at.regionId(),
        council,
        null,
        sector,
        kind,
        first(today),
        lastDay(term),
        at.isApart());
  }

  private LocalDate lastDay(Term term) {
    return to == null ? term.to() : to;
  }
}
