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

  /** By council the term in office, or the one that these rows would open: it has no id yet. */
  Map<Long, Term> inOffice(List<Enrolment> rows, Map<Long, Council> councils) {
    Map<Long, List<Enrolment>> byCouncil =
        rows.stream().collect(Collectors.groupingBy(Enrolment::council));
    Map<Long, Term> terms = new HashMap<>(existing(byCouncil.keySet()));
    Map<Long, Integer> last = last(byCouncil.keySet());
    Map<Long, Compositions.Rules> rules = compositions.of(councils.values());
    byCouncil.forEach(
        (id, ofCouncil) ->
            terms.computeIfAbsent(
                id, none -> first(id, last.getOrDefault(id, 0) + 1, rules.get(id), ofCouncil)));
    return terms;
  }

  private static Term first(
      long council, int ordinal, Compositions.@Nullable Rules rules, List<Enrolment> rows) {
    if (rules == null) {
      throw new IllegalStateException("no rules for council " + council);
    }
    LocalDate from = rows.stream().map(Enrolment::from).min(LocalDate::compareTo).orElseThrow();
    LocalDate to =
        rows.stream().map(row -> last(row, rules)).max(LocalDate::compareTo).orElseThrow();
    return Term.found(council, ordinal, from, to, rules.composition());
  }

  private static LocalDate last(Enrolment row, Compositions.Rules rules) {
    LocalDate to = row.to();
    return to == null ? rules.lastDay(row.from()) : to;
  }

  private Map<Long, Term> existing(Collection<Long> councils) {
    return councils.isEmpty()
        ? Map.of()
        : mapper.inOffice(councils).stream()
            .collect(Collectors.toMap(Term::councilId, Function.identity()));
  }

  private Map<Long, Integer> last(Collection<Long> councils) {
    return councils.isEmpty()
        ? Map.of()
        : mapper.lastOrdinals(councils).stream()
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
    return existing(needed);
  }
}
