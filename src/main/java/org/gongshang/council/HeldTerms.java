package org.gongshang.council;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Terms for those who change them: whoever does holds the council, so that changes come one after
 * another and each sees the one before.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HeldTerms {

  private final CouncilMapper councils;
  private final TermMapper mapper;
  private final Clock clock;

  HeldTerms(CouncilMapper councils, TermMapper mapper, Clock clock) {
    this.councils = councils;
    this.mapper = mapper;
    this.clock = clock;
  }

  Council hold(long councilId) {
    return councils.lock(List.of(councilId)).stream()
        .findFirst()
        .orElseThrow(() -> new NotVisible("council " + councilId));
  }

  /**
   * The term as it is now.
   *
   * @param version as the form showed it; null where that does not matter
   * @throws Refusal if somebody has changed it since, or its council is closed
   */
  Term hold(long termId, @Nullable Integer version) {
    councils.lockOfTerm(termId).orElseThrow(() -> new NotVisible("term " + termId)).mustBeOpen();
    Term term = mapper.find(termId).orElseThrow();
    if (version != null && version != term.version()) {
      throw new Refusal("council.term.stale");
    }
    return term;
  }

  /** Opens a term behind the last one. */
  long open(Council council, LocalDate from, Compositions.Rules rules, long by) {
    List<Term> all = mapper.ofCouncil(council.id());
    if (all.stream().anyMatch(term -> term.state().isComing())) {
      throw new Refusal("council.term.there");
    }
    int last =
        all.stream()
            .filter(term -> term.state() != TermState.ABANDONED)
            .mapToInt(Term::ordinal)
            .max()
            .orElse(0);
    Term term =
        Term.prepared(council.id(), last + 1, from, rules.lastDay(from), rules.composition());
    mapper.insertAll(List.of(term), by, clock.instant());
    return mapper.ofCouncil(council.id()).get(0).id();
  }

  void save(Term term) {
    if (mapper.update(term, clock.instant()) == 0) {
      throw new Refusal("council.term.stale");
    }
  }
}
