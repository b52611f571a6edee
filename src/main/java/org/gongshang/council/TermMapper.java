package org.gongshang.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface TermMapper {

  Optional<Term> find(@Param("id") long id);

  /** Newest first. */
  List<Term> ofCouncil(@Param("councilId") long councilId);

  List<Term> inOffice(@Param("councils") Collection<Long> councils);

  List<Ordinal> lastOrdinals(@Param("councils") Collection<Long> councils);

  /** Those that have still to come into office; a council has one at a time. */
  List<Ordinal> comingOrdinals(@Param("councils") Collection<Long> councils);

  void insertAll(@Param("terms") List<Term> terms, @Param("by") long by, @Param("at") Instant at);

  /** Zero where somebody has changed it meanwhile. */
  int update(@Param("term") Term term, @Param("at") Instant at);

  /** The council's term in office is over, with this last day. */
  void endInOffice(@Param("councilId") long councilId, @Param("day") LocalDate day);

  /** Terms in office whose last day has passed are over. */
  int endPast(@Param("today") LocalDate today);

  /** Keys of terms whose notice may have come to its end. */
  List<Long> onNotice(@Param("now") Instant now);

  /** Zero where somebody has changed it meanwhile. */
  int abandon(
      @Param("term") Term term,
      @Param("reason") String reason,
      @Param("by") long by,
      @Param("at") Instant at);

  Optional<Abandonment> abandonment(long termId);

  List<Seat> seats(@Param("termId") long termId);

  /** Members in each of these terms who have not left. */
  List<Count> members(@Param("terms") Collection<Long> terms);

  /** Alternates in each of these terms who have not left. */
  List<Seat> waiting(@Param("terms") Collection<Long> terms);

  /** Seats that these people have or had in these terms. */
  List<Seat> seatsOf(
      @Param("terms") Collection<Long> terms, @Param("accounts") Collection<Long> accounts);

  void insertSeats(@Param("seats") List<Seat> seats);

  /** All seats of the term begin on this day. */
  void begin(@Param("termId") long termId, @Param("day") LocalDate day);

  void leave(
      @Param("id") long id,
      @Param("day") LocalDate day,
      @Param("reason") String reason,
      @Param("by") long by,
      @Param("at") Instant at);

  /** An alternate takes the seat of somebody who left. */
  void follow(@Param("id") long id, @Param("left") long left, @Param("day") LocalDate day);

  /** How far a council has counted its terms. */
  record Ordinal(long councilId, int ordinal) {}

  /** Members of a term. */
  record Count(long termId, int members) {}
}
