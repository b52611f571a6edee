package org.gongshang.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongshang.AtOnce;
import org.gongshang.Refusal;
import org.gongshang.Walk;
import org.gongshang.notice.NoticeState;
import org.gongshang.notice.Notices;
import org.gongshang.notice.Objection;
import org.gongshang.notice.Objections;
import org.gongshang.notice.Ruling;
import org.gongshang.people.Mandate;
import org.gongshang.people.Mandates;
import org.gongshang.people.Role;
import org.gongshang.people.Sector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A term of a community's council: prepared, on notice, elected, in office, over. */
abstract class TermsCases {

  private static final long CLERK = 1;
  private static final long SECOND = 2;

  @Autowired ApplicationContext context;
  @Autowired Nominations nominations;
  @Autowired Elections elections;
  @Autowired Succession succession;
  @Autowired Terms terms;
  @Autowired Councils councils;
  @Autowired Mandates mandates;
  @Autowired Objections objections;
  @Autowired Notices notices;
  @Autowired Abandonments abandonments;
  @Autowired Walk walk;

  private CouncilBox box;
  private long council;
  private long term;

  @BeforeEach
  void a_community_whose_first_term_is_prepared() {
    box = new CouncilBox(context);
    council = box.council(box.community());
    term = prepare();
  }

  private long prepare() {
    return box.inTransaction(() -> nominations.prepare(council, walk.today().plusDays(60), CLERK));
  }

  private void act(Runnable act) {
    box.inTransaction(
        () -> {
          act.run();
          return true;
        });
  }

  private void stand(int count, Sector sector) {
    for (long person : box.people(count)) {
      act(
          () ->
              nominations.admit(term, new NewCandidate(person, sector, "居民", "3 号楼", "热心"), CLERK));
    }
  }

  /** Ten candidates: enough for a council, with one to spare on two sides. */
  private void tenStand() {
    stand(3, Sector.PARTY);
    stand(2, Sector.GOVERNMENT);
    stand(5, Sector.PUBLIC);
  }

  private int version() {
    return terms.visible(term).version();
  }

  private void publish() {
    act(() -> nominations.publish(term, version()));
  }

  private NoticeState settle() {
    return box.inTransaction(() -> nominations.settle(term));
  }

  private void noticeIsOver() {
    tenStand();
    publish();
    walk.nextWorkdays(6);
    assertThat(settle()).isEqualTo(NoticeState.CONFIRMED);
  }

  /** All are elected but the last of Party and of Public, who are alternates. */
  private ElectionResult result() {
    List<ElectionResult.Line> lines = new ArrayList<>();
    List<Candidate> standing = terms.candidates(term);
    for (int at = 0; at < standing.size(); at++) {
      boolean waits = at == 2 || at == standing.size() - 1;
      lines.add(
          new ElectionResult.Line(
              standing.get(at).id(),
              90 - at,
              waits ? Standing.ALTERNATE : Standing.MEMBER,
              waits ? 1 : 0));
    }
    return new ElectionResult(120, 100, lines, walk.today());
  }

  private void count() {
    act(() -> elections.count(term, version(), result(), CLERK));
  }

  private void inOffice() {
    noticeIsOver();
    count();
    act(() -> elections.confirm(term, version(), SECOND));
    act(() -> elections.takeOffice(term, version(), CLERK));
  }

  private static void refused(
      String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessage(key);
  }

  @Test
  void theWholeWayLeadsToMandatesForTheTerm() {
    inOffice();
    Term now = terms.visible(term);
    assertThat(now.state()).isEqualTo(TermState.IN_OFFICE);
    assertThat(now.from()).isEqualTo(walk.today());
    assertThat(councils.members(council)).hasSize(8);
    Mandate one = councils.members(council).values().iterator().next();
    assertThat(one.from()).isEqualTo(walk.today());
    assertThat(one.to()).isEqualTo(now.to());
    assertThat(terms.seats(term)).hasSize(10);
  }

  @Test
  void tooFewOfASectorAreNotPublished() {
    stand(4, Sector.PARTY);
    stand(2, Sector.GOVERNMENT);
    stand(3, Sector.PUBLIC);
    refused("council.lack.PUBLIC", this::publish);
    stand(1, Sector.PUBLIC);
    publish();
    refused("council.term.stale", this::publish);
    refused("council.term.stale", () -> stand(1, Sector.PUBLIC));
  }

  @Test
  void nothingIsElectedWhileTheNoticeRunsNorWhileAnObjectionIsOpen() {
    tenStand();
    publish();
    long notice = objected();
    refused("council.election.notice.running", this::count);
    walk.nextWorkdays(6);
    refused("council.election.notice.answering", this::count);
    Objection open = objections.unanswered(notice).get(0);
    act(() -> objections.answer(notice, open.id(), Ruling.DISMISSED, "已经核对户籍，仍在本社区居住。", CLERK));
    assertThat(settle()).isEqualTo(NoticeState.CONFIRMED);
    count();
    assertThat(terms.visible(term).isCounted()).isTrue();
  }

  @Test
  void anObjectionThatIsUpheldOpensTheListAnew() {
    tenStand();
    publish();
    long notice = objected();
    walk.nextWorkdays(6);
    Objection open = objections.unanswered(notice).get(0);
    act(() -> objections.answer(notice, open.id(), Ruling.UPHELD, "情况属实，将重新提名候选人。", CLERK));
    assertThat(settle()).isEqualTo(NoticeState.UPHELD);
    assertThat(terms.visible(term).state()).isEqualTo(TermState.PREPARING);
    publish();
    assertThat(terms.visible(term).noticeId()).isNotEqualTo(notice);
  }

  @Test
  void aResultThatBreaksTheRuleIsRefusedWithWhatIsMissing() {
    noticeIsOver();
    List<ElectionResult.Line> all = new ArrayList<>(result().lines());
    ElectionResult.Line last = all.remove(8);
    all.add(new ElectionResult.Line(last.candidate(), last.votes(), null, 0));
    assertThatThrownBy(
            () ->
                act(
                    () ->
                        elections.count(term, version(), new ElectionResult(120, 100, all), CLERK)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.all())
                    .extracting(Refusal::key)
                    .containsExactly("council.lack.members", "council.lack.PUBLIC"));
    assertThat(terms.candidates(term)).allMatch(candidate -> candidate.votes() == null);
  }

  @Test
  void absurdNumbersAreToldEach() {
    noticeIsOver();
    List<ElectionResult.Line> lines = new ArrayList<>(result().lines());
    ElectionResult.Line first = lines.get(0);
    lines.set(0, new ElectionResult.Line(first.candidate(), -1, Standing.MEMBER, 0));
    ElectionResult.Line second = lines.get(1);
    lines.set(1, new ElectionResult.Line(second.candidate(), 201, Standing.MEMBER, 0));
    ElectionResult.Line third = lines.get(2);
    lines.set(2, new ElectionResult.Line(third.candidate(), 5, Standing.ALTERNATE, 0));
    assertThat(faults(new ElectionResult(100, 200, lines)))
        .containsExactly(
            "council.result.turnout.number",
            "council.result.votes.number",
            "council.result.votes.number",
            "council.result.rank.number");
    assertThat(faults(new ElectionResult(0, 0, result().lines())))
        .contains("council.result.eligible.number", "council.result.turnout.number");
  }

  private List<String> faults(ElectionResult result) {
    return new ElectionCheck(terms.visible(term).composition(), terms.candidates(term), result)
        .faults().stream().map(Refusal::key).toList();
  }

  @Test
  void aTermThatHasNotBegunIsGivenUpWhenItsRegionIsClosed() {
    tenStand();
    publish();
    String name = box.name(box.community());
    box.close(box.community());
    Term now = terms.visible(term);
    assertThat(now.state()).isEqualTo(TermState.ABANDONED);
    Long notice = now.noticeId();
    assertThat(notices.state(notice == null ? 0 : notice)).isEqualTo(NoticeState.WITHDRAWN);
    assertThat(abandonments.of(now))
        .hasValueSatisfying(
            why -> {
              assertThat(why.reason()).isEqualTo(name + "已经撤销。");
              assertThat(why.by()).isEqualTo(1);
            });
    refused("council.closed", () -> act(() -> nominations.settle(term)));
  }

  @Test
  void whatIsPreparedCanBeGivenUpWithAReasonAndItsNumberIsFreeAgain() {
    tenStand();
    publish();
    long notice = objected();
    refused(
        "council.abandon.reason.missing",
        () -> act(() -> abandonments.abandon(term, version(), " ", CLERK)));
    refused("council.term.stale", () -> act(() -> abandonments.abandon(term, 77, "社区要合并", CLERK)));
    act(() -> abandonments.abandon(term, version(), "社区要合并", CLERK));
    assertThat(abandonments.of(terms.visible(term)))
        .hasValueSatisfying(why -> assertThat(why.reason()).isEqualTo("社区要合并"));
    assertThat(notices.state(notice)).isEqualTo(NoticeState.WITHDRAWN);
    refused(
        "notice.objection.closed",
        () ->
            objections.object(
                notice,
                "五号候选人的情况与公示的不一样。",
                Walk.key(),
                box.viewer(box.person(Role.RESIDENT, box.community()))));
    refused(
        "council.term.stale",
        () -> act(() -> abandonments.abandon(term, version(), "社区要合并", CLERK)));
    long before = term;
    term = prepare();
    assertThat(term).isNotEqualTo(before);
    assertThat(terms.visible(term).ordinal()).isEqualTo(terms.visible(before).ordinal());
    inOffice();
    refused(
        "council.term.stale",
        () -> act(() -> abandonments.abandon(term, version(), "社区要合并", CLERK)));
  }

  @Test
  void nobodyIsInOfficeBeforeTheCandidatesNoticeIsOverAndTheResultIsKnown() {
    LocalDate earliest = nominations.earliest(terms.visible(term).composition());
    assertThat(earliest).isAfter(walk.today().plusDays(1));
    long other = box.council(box.subdistrict());
    refused(
        "council.term.from.notice",
        () -> act(() -> nominations.prepare(other, walk.today(), CLERK)));
    noticeIsOver();
    ElectionResult known = result();
    refused(
        "council.result.from.early",
        () ->
            act(
                () ->
                    elections.count(
                        term,
                        version(),
                        new ElectionResult(120, 100, known.lines(), walk.today().minusDays(1)),
                        CLERK)));
    count();
    walk.nextWorkdays(1);
    act(() -> elections.confirm(term, version(), SECOND));
    assertThat(terms.visible(term).from()).isEqualTo(walk.today());
  }

  @Test
  void whoEnteredTheResultNeverConfirmsIt() {
    noticeIsOver();
    refused("council.term.stale", () -> act(() -> elections.confirm(term, version(), SECOND)));
    count();
    refused(
        "council.election.fourEyes", () -> act(() -> elections.confirm(term, version(), CLERK)));
    act(() -> elections.sendBack(term, version()));
    assertThat(terms.candidates(term)).allMatch(candidate -> candidate.votes() == null);
    count();
    act(() -> elections.confirm(term, version(), SECOND));
    assertThat(terms.visible(term).state()).isEqualTo(TermState.ELECTED);
    assertThat(councils.members(council)).as("not in office yet").isEmpty();
  }

  @Test
  void ofTwoWhoConfirmInTheSameMomentOneIsToldThatItIsDone() throws Exception {
    noticeIsOver();
    count();
    int seen = version();
    Callable<String> one = () -> met(() -> elections.confirm(term, seen, SECOND));
    Callable<String> other = () -> met(() -> elections.confirm(term, seen, 3));
    assertThat(AtOnce.all(one, other)).containsExactlyInAnyOrder("", "council.term.stale");
    assertThat(terms.seats(term)).hasSize(10);
  }

  @Test
  void aConfirmationAndASendingBackInTheSameMomentDoNotBothHappen() throws Exception {
    noticeIsOver();
    count();
    int seen = version();
    List<String> met =
        AtOnce.all(
            () -> met(() -> elections.confirm(term, seen, SECOND)),
            () -> met(() -> elections.sendBack(term, seen)));
    assertThat(met).containsExactlyInAnyOrder("", "council.term.stale");
  }

  @Test
  void theTermInOfficeEndsWhenTheNextOneBegins() {
    inOffice();
    long before = term;
    List<Long> old = List.copyOf(councils.members(council).keySet());
    term = prepare();
    refused("council.term.there", this::prepare);
    noticeIsOver();
    count();
    act(() -> elections.confirm(term, version(), SECOND));
    assertThat(councils.members(council).keySet()).containsExactlyInAnyOrderElementsOf(old);
    act(() -> elections.takeOffice(term, version(), CLERK));
    assertThat(terms.visible(before).state()).isEqualTo(TermState.OVER);
    assertThat(terms.visible(before).to()).isEqualTo(walk.today().minusDays(1));
    assertThat(councils.members(council)).hasSize(8).doesNotContainKeys(old.get(0), old.get(7));
  }

  @Test
  void representativesFromBeforeThereWereTermsEndWithTheFirst() {
    long person = box.people(1).get(0);
    mandates.appoint(
        person,
        new Mandate(
            0,
            0,
            Role.REPRESENTATIVE,
            box.community(),
            council,
            null,
            Sector.PUBLIC,
            null,
            LocalDate.of(2024, 1, 1),
            null,
            false),
        CLERK);
    inOffice();
    assertThat(councils.members(council)).hasSize(8).doesNotContainKey(person);
  }

  @Test
  void whoLeavesIsFollowedByTheFirstAlternateOfTheSameSector() {
    inOffice();
    Seat leaving = member(Sector.PUBLIC);
    Seat next =
        terms.seats(term).stream()
            .filter(seat -> seat.standing() == Standing.ALTERNATE)
            .filter(seat -> seat.sector() == Sector.PUBLIC)
            .findFirst()
            .orElseThrow();
    refused(
        "council.leave.reason.missing",
        () -> act(() -> succession.leave(term, leaving.id(), " ", CLERK)));
    act(() -> succession.leave(term, leaving.id(), "迁居外地", CLERK));
    assertThat(councils.members(council))
        .hasSize(8)
        .containsKey(next.accountId())
        .doesNotContainKey(leaving.accountId());
    refused(
        "council.term.stale", () -> act(() -> succession.leave(term, leaving.id(), "迁居外地", CLERK)));
    Seat gone = terms.seats(term).stream().filter(Seat::isLeft).findFirst().orElseThrow();
    assertThat(gone.leftReason()).isEqualTo("迁居外地");

    act(() -> succession.leave(term, member(Sector.PUBLIC).id(), "辞去", CLERK));
    assertThat(councils.members(council)).as("nobody waits any more").hasSize(7);
  }

  private Seat member(Sector sector) {
    return terms.seats(term).stream()
        .filter(seat -> seat.standing() == Standing.MEMBER && !seat.isLeft())
        .filter(seat -> seat.sector() == sector)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aTermTakesOfficeOnItsDayAndNotBefore() {
    Term elected = terms.visible(term);
    Term planned =
        new Term(
            1,
            council,
            1,
            TermState.ELECTED,
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2031, 2, 28),
            elected.composition(),
            null,
            null,
            null,
            null,
            null,
            0);
    refused("council.office.early", () -> planned.takeOffice(LocalDate.of(2026, 2, 28)));
    assertThat(planned.takeOffice(LocalDate.of(2026, 3, 1)).state()).isEqualTo(TermState.IN_OFFICE);
    refused("council.office.late", () -> planned.takeOffice(LocalDate.of(2031, 3, 1)));
    refused("council.term.stale", () -> elected.takeOffice(LocalDate.of(2026, 3, 1)));
  }

  @Test
  void nobodyStandsTwiceAndATermIsNotPreparedForThePast() {
    long person = box.people(1).get(0);
    NewCandidate candidate = new NewCandidate(person, Sector.PARTY, null, null, null);
    act(() -> nominations.admit(term, candidate, CLERK));
    refused("council.candidate.twice", () -> act(() -> nominations.admit(term, candidate, CLERK)));
    refused(
        "council.candidate.account",
        () ->
            act(
                () ->
                    nominations.admit(
                        term, new NewCandidate(987_654_321, Sector.PARTY, null, null, null), 1)));
    refused(
        "council.term.past",
        () -> act(() -> nominations.prepare(council, walk.today().minusDays(1), CLERK)));
    act(() -> nominations.withdraw(term, terms.candidates(term).get(0).id()));
    refused("council.term.stale", () -> act(() -> nominations.withdraw(term, 987_654_321)));
  }

  private String met(Runnable act) {
    try {
      act(act);
      return "";
    } catch (Refusal refusal) {
      return refusal.key();
    }
  }

  /** A resident objects to a candidate; returns the notice. */
  private long objected() {
    String resident = box.person(Role.RESIDENT, box.community());
    Long noticeId = terms.visible(term).noticeId();
    long notice = noticeId == null ? 0 : noticeId;
    objections.object(notice, "三号候选人已经搬走，不住在本社区了。", Walk.key(), box.viewer(resident));
    return notice;
  }
}
