package org.gongshang.council;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongshang.Refusal;
import org.gongshang.people.Mandate;
import org.gongshang.people.Representatives;

/** What is wrong with the rows of a chunk; each row is refused for the first thing found. */
class EnrolmentCheck {

  private final List<Row> left = new ArrayList<>();
  private final List<Enrolments.Fault> faults = new ArrayList<>();
  private int already;

  EnrolmentCheck(List<Enrolment> chunk) {
    for (int at = 0; at < chunk.size(); at++) {
      left.add(new Row(at, chunk.get(at)));
    }
  }

  /** Those with whom nothing was found wrong so far, and who have no seat yet. */
  List<Enrolment> rows() {
    return left.stream().map(Row::enrolment).toList();
  }

  Enrolments.Outlook outlook() {
    return new Enrolments.Outlook(
        left.stream().map(Row::at).collect(Collectors.toSet()), List.copyOf(faults));
  }

  Enrolments.Outcome outcome() {
    return new Enrolments.Outcome(left.size(), already, List.copyOf(faults));
  }

  private void check(Function<Enrolment, Optional<Refusal>> rule) {
    left.removeIf(
        row -> {
          Optional<Refusal> found = rule.apply(row.enrolment());
          found.ifPresent(refusal -> faults.add(new Enrolments.Fault(row.at(), refusal)));
          return found.isPresent();
        });
  }

  private static Optional<Refusal> when(boolean wrong, String key, Object... args) {
    return wrong ? Optional.of(new Refusal(key, args)) : Optional.empty();
  }

  /** Each row by itself: what it names exists, and its days are in order. */
  void themselves(Map<Long, Council> councils, Set<Long> people) {
    Set<List<Long>> seen = new HashSet<>();
    check(row -> when(!councils.containsKey(row.council()), "council.enrol.council"));
    check(row -> when(!people.contains(row.account()), "council.enrol.account"));
    check(
        row ->
            when(!Objects.requireNonNull(councils.get(row.council())).isOpen(), "council.closed"));
    check(
        row ->
            when(
                row.to() != null && row.to().isBefore(row.from()),
                "people.mandate.endBeforeStart"));
    check(row -> when(!seen.add(List.of(row.council(), row.account())), "council.enrol.twice"));
  }

  /** Who has a seat is left alone; others must fit into the term. */
  void seats(Map<Long, Term> inOffice, List<Seat> seats) {
    Set<List<Long>> seated =
        seats.stream()
            .map(seat -> List.of(seat.termId(), seat.accountId()))
            .collect(Collectors.toSet());
    int before = left.size();
    left.removeIf(
        row ->
            seated.contains(
                List.of(term(inOffice, row.enrolment()).id(), row.enrolment().account())));
    already = before - left.size();
    check(
        row -> {
          Term term = term(inOffice, row);
          return when(
              !term.holds(row.from(), row.to()), "council.enrol.outside", term.from(), term.to());
        });
  }

  /** Nobody holds two mandates in one council at once. */
  void mandates(List<Mandate> held, Map<Long, Council> councils, Map<Long, Term> inOffice) {
    check(
        row -> {
          Mandate wanted =
              row.mandate(Objects.requireNonNull(councils.get(row.council())), term(inOffice, row));
          return held.stream()
              .filter(other -> Representatives.overlap(wanted, other))
              .findFirst()
              .map(other -> new Refusal("people.mandate.overlap", other.from()));
        });
  }

  /**
   * No council has more members than the rules allow, nor more alternates; in each sector one waits
   * at each rank.
   *
   * @param taken what is taken already; what these rows take comes to it
   */
  void room(Map<Long, Term> inOffice, TakenSeats taken) {
    check(row -> taken.take(row, term(inOffice, row).composition()));
  }

  static Term term(Map<Long, Term> inOffice, Enrolment row) {
    Term term = inOffice.get(row.council());
    if (term == null) {
      throw new IllegalStateException("no term in council " + row.council());
    }
    return term;
  }

  /** A row and where it stands in the chunk, from 0. */
  private record Row(int at, Enrolment enrolment) {}
}
