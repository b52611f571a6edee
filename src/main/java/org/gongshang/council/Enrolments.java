package org.gongshang.council;

import static org.gongshang.council.EnrolmentCheck.term;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongshang.Refusal;
import org.gongshang.people.Accounts;
import org.gongshang.people.Representatives;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seats many people at once, for whoever brings lists of members: they were chosen elsewhere, and
 * no election is held over them.
 */
@Component
public class Enrolments {

  /** Rows of a chunk at most: more would not fit into a statement. */
  public static final int MOST = 1000;

  private final CouncilMapper councils;
  private final TermMapper mapper;
  private final FirstTerms terms;
  private final Representatives representatives;
  private final Accounts accounts;
  private final Clock clock;

  Enrolments(
      CouncilMapper councils,
      TermMapper mapper,
      FirstTerms terms,
      Representatives representatives,
      Accounts accounts,
      Clock clock) {
    this.councils = councils;
    this.mapper = mapper;
    this.terms = terms;
    this.representatives = representatives;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Seats everybody of the chunk with whom nothing is wrong. Sending it again does no harm.
   *
   * @param by whoever brings the list, and has the right to
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Outcome enrol(List<Enrolment> chunk, long by) {
    if (chunk.size() > MOST) {
      throw new IllegalArgumentException(chunk.size() + " rows in one chunk");
    }
    if (chunk.isEmpty()) {
      return new Outcome(0, 0, List.of());
    }
    // councils first, then people: everybody who holds both does so in this order
    Map<Long, Council> held =
        councils.lock(ids(chunk, Enrolment::council)).stream()
            .collect(Collectors.toMap(Council::id, Function.identity()));
    Set<Long> people = Set.copyOf(accounts.hold(ids(chunk, Enrolment::account)));
    EnrolmentCheck check = new EnrolmentCheck(chunk, today());
    Map<Long, Term> needed = check(check, held, people, new TakenSeats());
    seat(check.rows(), terms.opened(check.rows(), needed, by), held, by);
    return check.outcome();
  }

  /**
   * What enrolling the rows would do; changes and holds nothing. People who have no account yet
   * stand in the rows with negative numbers.
   *
   * @param coming what earlier rows would take
   */
  @Transactional(readOnly = true)
  public Outlook look(List<Enrolment> chunk, TakenSeats coming) {
    if (chunk.isEmpty()) {
      return new Outlook(Set.of(), List.of());
    }
    Map<Long, Council> found =
        councils.all(ids(chunk, Enrolment::council)).stream()
            .collect(Collectors.toMap(Council::id, Function.identity()));
    Set<Long> people = ids(chunk, Enrolment::account);
    EnrolmentCheck check = new EnrolmentCheck(chunk, today());
    check(check, found, people, coming);
    return check.outlook();
  }

  /** Finds what is wrong; returns the terms in which the others would sit. */
  private Map<Long, Term> check(
      EnrolmentCheck check, Map<Long, Council> found, Set<Long> people, TakenSeats coming) {
    check.themselves(found, people);
    Map<Long, Term> inOffice = terms.inOffice(ids(check.rows(), Enrolment::council));
    check.seats(inOffice, seats(inOffice, people));
    check.terms(inOffice, terms.coming(ids(check.rows(), Enrolment::council)));
    Map<Long, Term> all = terms.withFirst(inOffice, check.rows(), found);
    check.days(all);
    check.mandates(representatives.of(all.keySet(), people), found, all);
    TakenSeats taken = taken(inOffice);
    taken.addAll(coming);
    check.room(all, taken);
    return all;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static Set<Long> ids(List<Enrolment> chunk, Function<Enrolment, Long> id) {
    return chunk.stream().map(id).collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Seat> seats(Map<Long, Term> inOffice, Set<Long> people) {
    List<Long> known = known(inOffice);
    return known.isEmpty() ? List.of() : mapper.seatsOf(known, people);
  }

  private TakenSeats taken(Map<Long, Term> inOffice) {
    TakenSeats taken = new TakenSeats();
    Map<Long, Long> councils = new HashMap<>();
    inOffice.forEach((council, term) -> councils.put(term.id(), council));
    List<Long> known = known(inOffice);
    if (!known.isEmpty()) {
      mapper
          .members(known)
          .forEach(of -> taken.addMembers(council(councils, of.termId()), of.members()));
      mapper
          .waiting(known)
          .forEach(
              seat ->
                  taken.addRank(council(councils, seat.termId()), seat.sector(), seat.position()));
    }
    return taken;
  }

  private static long council(Map<Long, Long> councils, long term) {
    return Objects.requireNonNull(councils.get(term));
  }

  /** Ids of those that are there already. */
  private static List<Long> known(Map<Long, Term> inOffice) {
    return inOffice.values().stream().map(Term::id).filter(id -> id > 0).toList();
  }

  private void seat(List<Enrolment> rows, Map<Long, Term> terms, Map<Long, Council> held, long by) {
    if (rows.isEmpty()) {
      return;
    }
    LocalDate today = today();
    mapper.insertSeats(rows.stream().map(row -> row.seat(term(terms, row), today)).toList());
    representatives.appoint(
        rows.stream()
            .filter(row -> !row.waits())
            .map(row -> row.mandate(council(held, row), term(terms, row), today))
            .toList(),
        by);
  }

  private static Council council(Map<Long, Council> held, Enrolment row) {
    return Objects.requireNonNull(held.get(row.council()));
  }

  /**
   * What became of a chunk.
   *
   * @param enrolled who have a seat now and had none before
   * @param already who had one in this term, as their rows say
   */
  public record Outcome(int enrolled, int already, List<Fault> faults) {}

  /**
   * What would become of a chunk.
   *
   * @param enrolled places in the chunk, from 0, of those who would have a seat and have none now
   */
  public record Outlook(Set<Integer> enrolled, List<Fault> faults) {}

  /**
   * Why a row was left out; of one that differs from what stands there are several.
   *
   * @param row its place in the chunk, from 0
   */
  public record Fault(int row, Refusal refusal) {}
}
