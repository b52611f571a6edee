package org.gongshang.council;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Terms in office of councils whose members are brought as lists: found, or opened for them. */
@Component
class FirstTerms {

  private final TermMapper mapper;
  private final Compositions compositions;
  private final Clock clock;

  FirstTerms(TermMapper mapper, Compositions compositions, Clock clock) {
    this.mapper = mapper;
    this.compositions = compositions;
    this.clock = clock;
  }

  /** By council the term in office. */
  Map<Long, Term> inOffice(Collection<Long> councils) {
    return councils.isEmpty()
        ? Map.of()
        : mapper.inOffice(councils).stream()
            .collect(Collectors.toMap(Term::councilId, Function.identity()));
  }

  /** By council the one that is being prepared: no other can be opened beside it. */
  Map<Long, Integer> coming(Collection<Long> councils) {
    return ordinals(councils, mapper::comingOrdinals);
  }

  /** Those in office and those that these rows would open: they have no id yet. */
  Map<Long, Term> withFirst(
      Map<Long, Term> inOffice, List<Enrolment> rows, Map<Long, Council> councils) {
    Map<Long, List<Enrolment>> byCouncil =
        rows.stream()
            .filter(row -> !inOffice.containsKey(row.council()))
            .collect(Collectors.groupingBy(Enrolment::council));
    Map<Long, Term> terms = new HashMap<>(inOffice);
    Map<Long, Integer> last = ordinals(byCouncil.keySet(), mapper::lastOrdinals);
    Map<Long, Compositions.Rules> rules = compositions.of(councils.values());
    byCouncil.forEach(
        (id, ofCouncil) ->
            terms.put(id, first(id, last.getOrDefault(id, 0) + 1, rules.get(id), ofCouncil)));
    return terms;
  }

  private Term first(
      long council, int ordinal, Compositions.@Nullable Rules rules, List<Enrolment> rows) {
    if (rules == null) {
      throw new IllegalStateException("no rules for council " + council);
    }
    LocalDate today = LocalDate.now(clock);
    LocalDate from =
        rows.stream().map(row -> row.first(today)).min(LocalDate::compareTo).orElseThrow();
    LocalDate to =
        rows.stream().map(row -> last(row, rules, today)).max(LocalDate::compareTo).orElseThrow();
    return Term.found(council, ordinal, from, to, rules.composition());
  }

  private static LocalDate last(Enrolment row, Compositions.Rules rules, LocalDate today) {
    LocalDate to = row.to();
    return to == null ? rules.lastDay(row.first(today)) : to;
  }

  private static Map<Long, Integer> ordinals(
      Collection<Long> councils, Function<Collection<Long>, List<TermMapper.Ordinal>> asked) {
    return councils.isEmpty()
        ? Map.of()
        : asked.apply(councils).stream()
            .collect(Collectors.toMap(TermMapper.Ordinal::councilId, TermMapper.Ordinal::ordinal));
  }

  /** Opens the terms that these rows need; returns all with their ids. */
  @Transactional(propagation = Propagation.MANDATORY)
  Map<Long, Term> opened(List<Enrolment> rows, Map<Long, Term> terms, long by) {
    Set<Long> needed = rows.stream().map(Enrolment::council).collect(Collectors.toSet());
    List<Term> made =
        terms.values().stream()
            .filter(term -> term.id() == 0 && needed.contains(term.councilId()))
            .toList();
    if (!made.isEmpty()) {
      mapper.insertAll(made, by, clock.instant());
    }
    return inOffice(needed);
  }
}
