package org.gongshang.council;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshang.Refusal;
import org.gongshang.notice.NoticeContent;
import org.gongshang.notice.NoticeState;
import org.gongshang.notice.Notices;
import org.gongshang.people.Accounts;
import org.gongshang.people.Sector;
import org.gongshang.workflow.Clocks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Prepares a term: opened, candidates entered, and published for objections. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Nominations {

  private final HeldTerms terms;
  private final CandidateMapper mapper;
  private final Compositions compositions;
  private final Councils councils;
  private final Accounts accounts;
  private final Notices notices;
  private final Clocks clocks;
  private final Clock clock;

  Nominations(
      HeldTerms terms,
      CandidateMapper mapper,
      Compositions compositions,
      Councils councils,
      Accounts accounts,
      Notices notices,
      Clocks clocks,
      Clock clock) {
    this.terms = terms;
    this.mapper = mapper;
    this.compositions = compositions;
    this.councils = councils;
    this.accounts = accounts;
    this.notices = notices;
    this.clocks = clocks;
    this.clock = clock;
  }

  /** Opens the next term under the rules of today; one at a time is prepared. Returns its id. */
  public long prepare(long councilId, LocalDate from, long by) {
    Council council = terms.hold(councilId);
    council.mustBeOpen();
    if (from.isBefore(LocalDate.now(clock))) {
      throw new Refusal("council.term.past");
    }
    Compositions.Rules rules = compositions.of(council);
    LocalDate earliest = earliest(rules.composition());
    if (from.isBefore(earliest)) {
      throw new Refusal("council.term.from.notice", rules.composition().noticeDays(), earliest);
    }
    return terms.open(council, from, rules, by);
  }

  /** The first day of a term that is prepared today: its candidates are on notice before. */
  @Transactional(readOnly = true)
  public LocalDate earliest(Composition rule) {
    Instant end = clocks.afterWorkdays(clock.instant(), rule.noticeDays());
    return LocalDate.ofInstant(end, clock.getZone()).plusDays(1);
  }

  /** Enters a candidate, who stands once in each term. */
  public void admit(long termId, NewCandidate candidate, long by) {
    Term term = terms.hold(termId, null);
    term.takesCandidates();
    if (accounts.hold(List.of(candidate.account())).isEmpty()) {
      throw new Refusal("council.candidate.account");
    }
    if (mapper.insert(termId, candidate, by, clock.instant()) == 0) {
      throw new Refusal("council.candidate.twice");
    }
  }

  public void withdraw(long termId, long candidateId) {
    terms.hold(termId, null).takesCandidates();
    if (mapper.delete(termId, candidateId) == 0) {
      throw new Refusal("council.term.stale");
    }
  }

  /** Publishes the candidates as they stand. They must be enough to make up a council. */
  public void publish(long termId, int version) {
    Term term = terms.hold(termId, version);
    term.takesCandidates();
    List<Candidate> candidates = mapper.ofTerm(termId);
    Refusal.throwIfAny(
        term.composition().lacks(sizes(candidates)).stream()
            .filter(lack -> !lack.key().equals(Composition.TOO_MANY))
            .map(Composition.Lack::refusal)
            .toList());
    Council council = councils.get(term.councilId());
    Notices.Draft draft =
        new Notices.Draft(
            term.key(),
            "candidates",
            council.regionId(),
            term.composition().noticeDays(),
            content(term, councils.name(council), candidates));
    List<Long> told =
        Stream.concat(
                candidates.stream().map(Candidate::accountId),
                councils.members(council.id()).keySet().stream())
            .distinct()
            .toList();
    terms.save(term.publish(notices.publish(draft, told).id()));
  }

  /** How many stand in each sector. */
  public static Map<Sector, Integer> sizes(List<Candidate> candidates) {
    Map<Sector, Integer> sizes = new EnumMap<>(Sector.class);
    candidates.forEach(candidate -> sizes.merge(candidate.sector(), 1, Integer::sum));
    return sizes;
  }

  private NoticeContent.Content content(Term term, String council, List<Candidate> candidates) {
    Map<Long, String> names =
        accounts.names(candidates.stream().map(Candidate::accountId).toList());
    List<NoticeContent.Line> lines = new ArrayList<>();
    for (Sector sector : Sector.values()) {
      lines.add(
          new NoticeContent.Line(
              sector.word(),
              candidates.stream()
                  .filter(candidate -> candidate.sector() == sector)
                  .map(candidate -> line(candidate, names))
                  .collect(Collectors.joining("\n"))));
    }
    lines.add(
        new NoticeContent.Line(
            "任期", NoticeContent.day(term.from()) + "至" + NoticeContent.day(term.to())));
    lines.add(new NoticeContent.Line("组成规则", term.composition().wording()));
    return new NoticeContent.Content("%s第 %d 届候选人".formatted(council, term.ordinal()), lines);
  }

  private static String line(Candidate candidate, Map<Long, String> names) {
    return Stream.of(
            names.getOrDefault(candidate.accountId(), ""),
            candidate.kind(),
            candidate.unit(),
            candidate.words())
        .filter(part -> part != null && !part.isEmpty())
        .collect(Collectors.joining("，"));
  }

  /** Looks how the notice stands; with an objection upheld the list is made anew. */
  public NoticeState settle(long termId) {
    Term term = terms.hold(termId, null);
    Long notice = term.noticeId();
    if (term.state() != TermState.ON_NOTICE || notice == null) {
      throw new Refusal("council.term.stale");
    }
    NoticeState state = notices.settle(notice);
    if (state == NoticeState.UPHELD) {
      mapper.uncount(termId);
      terms.save(term.reopen());
    }
    return state;
  }
}
