package org.gongshang.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongshang.NotVisible;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The terms of a council and their seats, as pages show them. */
@Component
public class Terms {

  private final TermMapper mapper;
  private final CandidateMapper candidates;
  private final Compositions compositions;

  Terms(TermMapper mapper, CandidateMapper candidates, Compositions compositions) {
    this.mapper = mapper;
    this.candidates = candidates;
    this.compositions = compositions;
  }

  public static String path(long id) {
    return "/councils/terms/" + id;
  }

  /** The term, or nothing to be seen. */
  public Term visible(long id) {
    return mapper.find(id).orElseThrow(() -> new NotVisible("term " + id));
  }

  public List<Candidate> candidates(long termId) {
    return candidates.ofTerm(termId);
  }

  /** Newest first. */
  public List<Term> ofCouncil(long councilId) {
    return mapper.ofCouncil(councilId);
  }

  public List<Seat> seats(long termId) {
    return mapper.seats(termId);
  }

  /** What a next term would be like, by the rules of today. */
  public Next next(Council council) {
    Compositions.Rules rules = compositions.of(council);
    return new Next(
        mapper.inOffice(List.of(council.id())).stream()
            .findFirst()
            .map(term -> term.to().plusDays(1))
            .orElse(null),
        rules.composition(),
        rules.years());
  }

  /**
   * A term to come.
   *
   * @param from the day after the one in office; null where there is none
   * @param years how long it lasts
   */
  public record Next(@Nullable LocalDate from, Composition composition, int years) {}

  Composition rule(Council council) {
    return rule(council, mapper.inOffice(List.of(council.id())).stream().findFirst());
  }

  /** The rule that holds: that of the term in office, or of the one that could come. */
  public Composition rule(Council council, Optional<Term> inOffice) {
    return inOffice.map(Term::composition).orElseGet(() -> compositions.of(council).composition());
  }
}
