package org.gongshang.council;

import java.time.LocalDate;
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

/**
 * What is wrong with the rows of a chunk. Each row is refused for the first thing found, or for all
 * that it says otherwise than what stands.
 */
class EnrolmentCheck {

  private final List<Row> left = new ArrayList<>();
  private final List<Enrolments.Fault> faults = new ArrayList<>();
  private final LocalDate today;
  private int already;

  EnrolmentCheck(List<Enrolment> chunk, LocalDate today) {
    this.today = today;
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
                row.from() != null && row.to() != null && row.to().isBefore(row.from()),
                "people.mandate.endBeforeStart"));
    check(row -> when(!seen.add(List.of(row.council(), row.account())), "council.enrol.twice"));
  }

  /** Who has a seat keeps it as it is: a row that says otherwise is told what stands. */
  void seats(Map<Long, Term> inOffice, List<Seat> seats) {
    Map<List<Long>, Seat> seated =
        seats.stream()
            .collect(
                Collectors.toMap(
                    seat -> List.of(seat.termId(), seat.accountId()),
                    Function.identity(),
                    (one, other) -> other));
    left.removeIf(
        row -> {
          Term term = inOffice.get(row.enrolment().council());
          Seat seat =
              term == null ? null : seated.get(List.of(term.id(), row.enrolment().account()));
          if (seat != null) {
            compare(row, seat);
          }
          return seat != null;
        });
  }

  private void compare(Row row, Seat seat) {
    List<Refusal> differences = SeatDifferences.of(seat, row.enrolment());
    differences.forEach(each -> faults.add(new Enrolments.Fault(row.at(), each)));
    already += differences.isEmpty() ? 1 : 0;
  }

  /** Nobody is given a seat that is over, nor one in a term beside that which is being prepared. */
  void terms(Map<Long, Term> inOffice, Map<Long, Integer> coming) {
    check(
        row ->
            when(
                row.to() != null && row.to().isBefore(today),
                "council.enrol.over",
                String.valueOf(row.to())));
    check(
        row ->
            when(
                !inOffice.containsKey(row.council()) && coming.containsKey(row.council()),
                "council.enrol.coming",
                coming.getOrDefault(row.council(), 0)));
  }

  /** Days lie within the term. */
  void days(Map<Long, Term> terms) {
    check(
        row -> {
          Term term = term(terms, row);
          return when(
              !term.holds(row.first(today), row.to()),
              "council.enrol.outside",
              term.from(),
              term.to());
        });
  }

  /** Nobody holds two mandates in one council at once. */
  void mandates(List<Mandate> held, Map<Long, Council> councils, Map<Long, Term> inOffice) {
    check(
        row -> {
          Mandate wanted =
              row.mandate(
                  Objects.requireNonNull(councils.get(row.council())), term(inOffice, row), today);
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
