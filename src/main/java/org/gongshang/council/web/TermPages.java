package org.gongshang.council.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshang.council.Abandonment;
import org.gongshang.council.Abandonments;
import org.gongshang.council.Candidate;
import org.gongshang.council.Composition;
import org.gongshang.council.Council;
import org.gongshang.council.Councils;
import org.gongshang.council.Nominations;
import org.gongshang.council.Seat;
import org.gongshang.council.Term;
import org.gongshang.council.Terms;
import org.gongshang.notice.NoticeState;
import org.gongshang.notice.Notices;
import org.gongshang.notice.Objection;
import org.gongshang.notice.Objections;
import org.gongshang.people.Accounts;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the pages of a term show: to everybody what is public, the rest to who keeps the council.
 */
@Component
class TermPages {

  private static final int FOUND = 20;

  private final Councils councils;
  private final Terms terms;
  private final Abandonments abandonments;
  private final Nominations nominations;
  private final Confirmers confirmers;
  private final TermKeeping keeping;
  private final CandidateSearchMapper people;
  private final Notices notices;
  private final Objections objections;
  private final Accounts accounts;
  private final Rights rights;
  private final Regions regions;
  private final Clock clock;

  TermPages(
      Councils councils,
      Terms terms,
      Abandonments abandonments,
      Nominations nominations,
      Confirmers confirmers,
      TermKeeping keeping,
      CandidateSearchMapper people,
      Notices notices,
      Objections objections,
      Accounts accounts,
      Rights rights,
      Regions regions,
      Clock clock) {
    this.councils = councils;
    this.terms = terms;
    this.abandonments = abandonments;
    this.nominations = nominations;
    this.confirmers = confirmers;
    this.keeping = keeping;
    this.people = people;
    this.notices = notices;
    this.objections = objections;
    this.accounts = accounts;
    this.rights = rights;
    this.regions = regions;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Page page(Viewer viewer, long id) {
    Term term = terms.visible(id);
    Council council = councils.visible(term.councilId());
    boolean keeps = council.isOpen() && rights.mayKeep(viewer, council.regionId());
    boolean confirms = council.isOpen() && councils.mayConfirmElection(viewer, council);
    List<Candidate> candidates = term.isUnpublished() && !keeps ? List.of() : terms.candidates(id);
    List<Seat> seats = terms.seats(id);
    Long notice = term.noticeId();
    Abandonment abandoned = abandonments.of(term).orElse(null);
    List<Confirmers.Confirmer> others =
        term.isBeforeElection() && (keeps || confirms)
            ? confirmers.of(council, counted(term, viewer))
            : List.of();
    return new Page(
        term,
        council,
        councils.name(council),
        regions.label(council.regionId()),
        candidates,
        seats,
        names(term, candidates, seats, others, abandoned),
        term.composition().lacks(Nominations.sizes(candidates)),
        notice == null ? null : notices.state(notice),
        notice == null || !keeps || abandoned != null ? List.of() : objections.unanswered(notice),
        keeps,
        confirms,
        viewer.accountId(),
        !LocalDate.now(clock).isBefore(term.from()),
        rights.may(viewer, Role.ADMIN, council.regionId()),
        abandoned,
        others);
  }

  /** Who enters the result, or could. */
  private static long counted(Term term, Viewer viewer) {
    Long by = term.countedBy();
    return by == null ? viewer.accountId() : by;
  }

  private Map<Long, String> names(
      Term term,
      List<Candidate> candidates,
      List<Seat> seats,
      List<Confirmers.Confirmer> others,
      @Nullable Abandonment abandoned) {
    Set<Long> ids =
        Stream.concat(
                candidates.stream().map(Candidate::accountId), seats.stream().map(Seat::accountId))
            .collect(Collectors.toSet());
    Stream.of(term.countedBy(), term.confirmedBy()).filter(id -> id != null).forEach(ids::add);
    others.forEach(each -> ids.add(each.account()));
    if (abandoned != null) {
      ids.add(abandoned.by());
    }
    return accounts.names(ids);
  }

  /** People whom the words apply to, for who enters candidates. */
  List<CandidateSearchMapper.Found> search(Viewer viewer, long termId, String text) {
    Term term = keeping.keptTerm(viewer, termId);
    return text.isBlank()
        ? List.of()
        : people.search(text.strip(), keeping.path(term), viewer.accountId(), FOUND);
  }

  /** The council whose next term is to be prepared. */
  Preparation setUp(Viewer viewer, long councilId) {
    Council council = keeping.setUp(viewer, councilId);
    Terms.Next next = terms.next(council);
    LocalDate from = next.from();
    LocalDate earliest = nominations.earliest(next.composition());
    String suggested = from == null || from.isBefore(earliest) ? "" : from.toString();
    return new Preparation(councilId, councils.name(council), next, suggested, earliest);
  }

  /**
   * Before a term is prepared.
   *
   * @param from the first day that suggests itself; empty for none
   * @param earliest the first day that there can be
   */
  public record Preparation(
      long council, String name, Terms.Next next, String from, LocalDate earliest) {}

  /**
   * One term.
   *
   * @param lacks what keeps the candidates from making up a council
   * @param notice how the public notice of the candidates stands
   * @param objections that wait for an answer
   * @param keeps whether the viewer enters candidates and results
   * @param confirms whether the viewer can be the second who vouches for the result
   * @param due whether the planned first day has come
   * @param abandoned why it never began
   * @param confirmers who can vouch for the result besides who enters it
   */
  public record Page(
      Term term,
      Council council,
      String name,
      String region,
      List<Candidate> candidates,
      List<Seat> seats,
      Map<Long, String> names,
      List<Composition.Lack> lacks,
      @Nullable NoticeState notice,
      List<Objection> objections,
      boolean keeps,
      boolean confirms,
      long viewer,
      boolean due,
      boolean admin,
      @Nullable Abandonment abandoned,
      List<Confirmers.Confirmer> confirmers) {

    /** Whether one of them is where the council is. */
    public boolean confirmedThere() {
      return confirmers.stream().anyMatch(Confirmers.Confirmer::there);
    }

    public String called(long account) {
      return names.getOrDefault(account, "–");
    }

    /** Whether this viewer entered the result, and so cannot confirm it. */
    public boolean mine() {
      return Long.valueOf(viewer).equals(term.countedBy());
    }

    /** Numbers are public once two people vouch for them. */
    public boolean counted() {
      return term.confirmedBy() != null || (term.isCounted() && (keeps || confirms));
    }
  }
}
