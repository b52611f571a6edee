package org.gongshang.council;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshang.Refusal;
import org.gongshang.message.Messages;
import org.gongshang.people.Accounts;
import org.gongshang.people.Representatives;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts a council's election, which two people vouch for, and brings those elected into office.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Elections {

  private final HeldTerms terms;
  private final TermMapper seats;
  private final CandidateMapper candidates;
  private final Nominations nominations;
  private final Councils councils;
  private final Representatives representatives;
  private final Accounts accounts;
  private final Messages messages;
  private final Clock clock;

  Elections(
      HeldTerms terms,
      TermMapper seats,
      CandidateMapper candidates,
      Nominations nominations,
      Councils councils,
      Representatives representatives,
      Accounts accounts,
      Messages messages,
      Clock clock) {
    this.terms = terms;
    this.seats = seats;
    this.candidates = candidates;
    this.nominations = nominations;
    this.councils = councils;
    this.representatives = representatives;
    this.accounts = accounts;
    this.messages = messages;
    this.clock = clock;
  }

  /** Enters the result, which somebody else confirms. Nothing counts before the notice is over. */
  public void count(long termId, int version, ElectionResult result, long by) {
    Term term = terms.hold(termId, version);
    mustBeFree(termId);
    List<Candidate> standing = candidates.ofTerm(termId);
    LocalDate first = Optional.ofNullable(result.from()).orElse(term.from());
    Refusal.throwIfAny(
        Stream.concat(
                early(term, first).stream(),
                new ElectionCheck(term.composition(), standing, result).faults().stream())
            .toList());
    Map<Long, ElectionResult.Line> lines =
        result.lines().stream()
            .collect(Collectors.toMap(ElectionResult.Line::candidate, Function.identity()));
    for (Candidate candidate : standing) {
      ElectionResult.Line line = lines.get(candidate.id());
      if (line != null) {
        candidates.count(candidate.counted(line.votes(), line.outcome(), line.position()));
      }
    }
    terms.save(term.count(result.eligible(), result.turnout(), first, by));
  }

  /** Nobody is in office before the result is known, nor after the term. */
  private Optional<Refusal> early(Term term, LocalDate first) {
    LocalDate today = LocalDate.now(clock);
    if (first.isBefore(today)) {
      return Optional.of(new Refusal("council.result.from.early", today));
    }
    return first.isAfter(term.to())
        ? Optional.of(new Refusal("council.result.from.late", term.to()))
        : Optional.empty();
  }

  private void mustBeFree(long termId) {
    switch (nominations.settle(termId)) {
      case RUNNING -> throw new Refusal("council.election.notice.running");
      case ANSWERING -> throw new Refusal("council.election.notice.answering");
      case UPHELD -> throw new Refusal("council.election.notice.upheld");
      case WITHDRAWN -> throw new Refusal("council.term.stale");
      case CONFIRMED -> {
        // the way is free
      }
    }
  }

  /** The one who should confirm does not: the result is entered again. */
  public void sendBack(long termId, int version) {
    Term term = terms.hold(termId, version).sendBack();
    candidates.uncount(termId);
    terms.save(term);
  }

  /** Confirms the result, and tells all who stood. */
  public void confirm(long termId, int version, long by) {
    Term term = terms.hold(termId, version).confirm(by, LocalDate.now(clock));
    List<Candidate> all = candidates.ofTerm(termId);
    LocalDate first = term.from();
    seats.insertSeats(
        all.stream()
            .filter(candidate -> candidate.outcome() != null)
            .map(candidate -> seat(candidate, first, term.to()))
            .toList());
    terms.save(term);
    messages.tell(
        all.stream().map(Candidate::accountId).toList(),
        "council.message.elected",
        List.of(
            councils.name(term.councilId()),
            String.valueOf(term.ordinal()),
            String.valueOf(all.stream().filter(each -> each.outcome() == Standing.MEMBER).count())),
        Terms.path(termId));
  }

  private static Seat seat(Candidate candidate, LocalDate from, LocalDate to) {
    Standing outcome = candidate.outcome();
    if (outcome == null) {
      throw new IllegalStateException("candidate " + candidate.id() + " was not elected");
    }
    return new Seat(
        0,
        candidate.termId(),
        candidate.accountId(),
        candidate.sector(),
        candidate.kind(),
        outcome,
        candidate.position(),
        from,
        to,
        null,
        null);
  }

  /** From today those elected are in office; whoever was before them no longer is. */
  public void takeOffice(long termId, int version, long by) {
    LocalDate today = LocalDate.now(clock);
    Term term = terms.hold(termId, version).takeOffice(today);
    List<Seat> members =
        seats.seats(termId).stream().filter(seat -> seat.standing() == Standing.MEMBER).toList();
    accounts.hold(members.stream().map(Seat::accountId).sorted().toList());
    seats.endInOffice(term.councilId(), today.minusDays(1));
    representatives.end(term.councilId(), today.minusDays(1), by);
    seats.begin(termId, today);
    Council council = councils.get(term.councilId());
    representatives.appoint(
        members.stream().map(seat -> seat.mandate(council, term, today)).toList(), by);
    terms.save(term);
    messages.tell(
        members.stream().map(Seat::accountId).toList(),
        "council.message.office",
        List.of(councils.name(council), String.valueOf(term.ordinal())),
        Councils.path(term.councilId()));
  }
}
