package org.gongshang.council;

import java.time.Instant;
import java.time.LocalDate;
import org.gongshang.people.Mandate;
import org.gongshang.people.Role;
import org.gongshang.people.Sector;
import org.jspecify.annotations.Nullable;

/**
 * A seat in a term, or the wait for one.
 *
 * @param position rank among the alternates of the sector, from 1; 0 for members
 * @param leftReason why somebody left before the term's end
 */
public record Seat(
    long id,
    long termId,
    long accountId,
    Sector sector,
    @Nullable String kind,
    Standing standing,
    int position,
    LocalDate from,
    LocalDate to,
    @Nullable String leftReason,
    @Nullable Instant leftAt) {

  /** The mandate that follows it. */
  Mandate mandate(Council council, Term term, LocalDate first) {
    return new Mandate(
        0,
        accountId,
        Role.REPRESENTATIVE,
        council.regionId(),
        council.id(),
        null,
        sector,
        kind,
        first,
        term.to(),
        council.isApart());
  }

  public boolean isLeft() {
    return leftAt != null;
  }
}
