package org.gongshang.council;

import java.time.LocalDate;
import org.gongshang.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A term of a council: prepared, its candidates on public notice, elected, in office, over; or
 * given up before it began.
 *
 * @param from first day in office; until then the day that is planned
 * @param to last day, inclusive
 * @param composition the rules as they stood when the term was prepared
 * @param noticeId the public notice of its candidates
 * @param eligible how many could vote
 * @param turnout how many voted
 * @param countedBy who entered the result, which somebody else confirms
 */
public record Term(
    long id,
    long councilId,
    int ordinal,
    TermState state,
    LocalDate from,
    LocalDate to,
    Composition composition,
    @Nullable Long noticeId,
    @Nullable Integer eligible,
    @Nullable Integer turnout,
    @Nullable Long countedBy,
    @Nullable Long confirmedBy,
    int version) {

  static Term prepared(
      long council, int ordinal, LocalDate from, LocalDate to, Composition composition) {
    return with(council, ordinal, TermState.PREPARING, from, to, composition);
  }

  /** In office without an election that we know of. */
  static Term found(
      long council, int ordinal, LocalDate from, LocalDate to, Composition composition) {
    return with(council, ordinal, TermState.IN_OFFICE, from, to, composition);
  }

  private static Term with(
      long council,
      int ordinal,
      TermState state,
      LocalDate from,
      LocalDate to,
      Composition composition) {
    return new Term(
        0, council, ordinal, state, from, to, composition, null, null, null, null, null, 0);
  }

  /** Whether both days lie in it. */
  boolean holds(LocalDate first, @Nullable LocalDate last) {
    return !first.isBefore(from) && (last == null || !last.isAfter(to));
  }

  /** What the public notice is about. */
  public String key() {
    return "T-" + id;
  }

  public boolean isCounted() {
    return countedBy != null;
  }

  /** Whether its candidates are known only to who enters them. */
  public boolean isUnpublished() {
    return noticeId == null && (state == TermState.PREPARING || state == TermState.ABANDONED);
  }

  /** Candidates come and go only before they are published. */
  void takesCandidates() {
    must(TermState.PREPARING);
  }

  Term publish(long notice) {
    must(TermState.PREPARING);
    return change(TermState.ON_NOTICE, from, notice, null, null, null, null);
  }

  /** An objection was upheld: the list is made anew. */
  Term reopen() {
    must(TermState.ON_NOTICE);
    return change(TermState.PREPARING, from, null, null, null, null, null);
  }

  Term count(int couldVote, int voted, LocalDate first, long by) {
    must(TermState.ON_NOTICE);
    return change(state, first, noticeId, couldVote, voted, by, null);
  }

  /** The result is entered again. */
  Term sendBack() {
    mustBeCounted();
    return change(state, from, noticeId, null, null, null, null);
  }

  /** Whoever entered the result never confirms it; nobody is in office before it is. */
  Term confirm(long by, LocalDate today) {
    mustBeCounted();
    if (Long.valueOf(by).equals(countedBy)) {
      throw new Refusal("council.election.fourEyes");
    }
    LocalDate first = from.isBefore(today) ? today : from;
    return change(TermState.ELECTED, first, noticeId, eligible, turnout, countedBy, by);
  }

  Term takeOffice(LocalDate today) {
    must(TermState.ELECTED);
    if (today.isBefore(from)) {
      throw new Refusal("council.office.early", from);
    }
    if (today.isAfter(to)) {
      throw new Refusal("council.office.late", to);
    }
    return change(TermState.IN_OFFICE, today, noticeId, eligible, turnout, countedBy, confirmedBy);
  }

  /** Whether nobody is elected yet, though the votes may be counted. */
  public boolean isBeforeElection() {
    return state == TermState.PREPARING || state == TermState.ON_NOTICE;
  }

  /** Whoever prepares it gives it up before anybody is elected. */
  void mustBeBeforeElection() {
    if (!isBeforeElection()) {
      throw new Refusal("council.term.stale");
    }
  }

  /** Given up before it begins. */
  Term abandon() {
    if (!state.isComing()) {
      throw new Refusal("council.term.stale");
    }
    return change(TermState.ABANDONED, from, noticeId, eligible, turnout, countedBy, confirmedBy);
  }

  void mustBeInOffice() {
    must(TermState.IN_OFFICE);
  }

  private void mustBeCounted() {
    must(TermState.ON_NOTICE);
    if (!isCounted()) {
      throw new Refusal("council.term.stale");
    }
  }

  private void must(TermState wanted) {
    if (state != wanted) {
      throw new Refusal("council.term.stale");
    }
  }

  private Term change(
      TermState next,
      LocalDate first,
      @Nullable Long notice,
      @Nullable Integer couldVote,
      @Nullable Integer voted,
      @Nullable Long counted,
      @Nullable Long confirmed) {
    return new Term(
        id,
        councilId,
        ordinal,
        next,
        first,
        to,
        composition,
        notice,
        couldVote,
        voted,
        counted,
        confirmed,
        version);
  }
}
