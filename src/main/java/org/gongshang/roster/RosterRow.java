package org.gongshang.roster;

import java.time.LocalDate;
import org.gongshang.council.Enrolment;
import org.gongshang.people.Newcomer;
import org.gongshang.people.Sector;
import org.jspecify.annotations.Nullable;

/**
 * A row without problems of its own.
 *
 * @param rank among the alternates of the sector, from 1; 0 for members
 * @param from null from the day of the import
 * @param to null to the end of the term
 */
record RosterRow(
    int line,
    Newcomer person,
    long council,
    Sector sector,
    @Nullable String kind,
    int rank,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  Enrolment enrolment(long account) {
    return new Enrolment(account, council, sector, kind, rank, from, to);
  }
}
