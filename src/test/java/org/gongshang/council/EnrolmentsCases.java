package org.gongshang.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gongshang.AtOnce;
import org.gongshang.Refusal;
import org.gongshang.people.Mandate;
import org.gongshang.people.Mandates;
import org.gongshang.people.Role;
import org.gongshang.people.Sector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.IllegalTransactionStateException;

/** Lists of members are brought from elsewhere. */
abstract class EnrolmentsCases {

  private static final LocalDate FROM = LocalDate.of(2025, 3, 1);
  private static final LocalDate TO = LocalDate.of(2030, 2, 28);

  @Autowired ApplicationContext context;
  @Autowired Enrolments enrolments;
  @Autowired Mandates mandates;
  @Autowired Terms terms;

  private CouncilBox box;
  private long council;

  @BeforeEach
  void a_community_with_an_empty_council() {
    box = new CouncilBox(context);
    council = box.council(box.community());
  }

  private Enrolment row(long account, Sector sector) {
    return new Enrolment(account, council, sector, "居民", 0, FROM, TO);
  }

  private List<Enrolment> rows(List<Long> accounts) {
    return accounts.stream().map(account -> row(account, Sector.PUBLIC)).toList();
  }

  private Enrolments.Outcome enrol(List<Enrolment> rows) {
    return box.inTransaction(() -> enrolments.enrol(rows, 1));
  }

  private static List<String> faults(Enrolments.Outcome outcome) {
    return outcome.faults().stream()
        .map(fault -> fault.row() + " " + fault.refusal().key())
        .toList();
  }

  @Test
  void whoIsEnrolledHasASeatAndAMandateForTheTerm() {
    List<Long> people = box.people(3);
    assertThat(enrol(rows(people))).isEqualTo(new Enrolments.Outcome(3, 0, List.of()));

    Term term = terms.ofCouncil(council).get(0);
    assertThat(term.state()).isEqualTo(TermState.IN_OFFICE);
    assertThat(term.ordinal()).isOne();
    assertThat(List.of(term.from(), term.to())).containsExactly(FROM, TO);
    assertThat(terms.seats(term.id())).extracting(Seat::accountId).hasSameElementsAs(people);
    Mandate mandate = mandates.ofAccount(people.get(0)).get(0);
    assertThat(mandate.role()).isEqualTo(Role.REPRESENTATIVE);
    assertThat(mandate.councilId()).isEqualTo(council);
    assertThat(List.of(mandate.from(), mandate.to())).containsExactly(FROM, TO);
    assertThat(mandate.sector()).isEqualTo(Sector.PUBLIC);
  }

  @Test
  void theSameChunkAgainChangesNothing() {
    List<Enrolment> rows = rows(box.people(3));
    enrol(rows);
    assertThat(enrol(rows)).isEqualTo(new Enrolments.Outcome(0, 3, List.of()));
    assertThat(terms.ofCouncil(council)).hasSize(1);
    assertThat(mandates.ofAccount(rows.get(0).account())).hasSize(1);
  }

  private Enrolment waiting(long account, Sector sector, int rank) {
    return new Enrolment(account, council, sector, null, rank, FROM, TO);
  }

  @Test
  void alternatesWaitInTheirOrderWithoutAMandateAndTakeNoMembersPlace() {
    List<Long> people = box.people(32);
    List<Enrolment> rows = new ArrayList<>(rows(people.subList(0, 30)));
    rows.add(waiting(people.get(30), Sector.PUBLIC, 2));
    rows.add(waiting(people.get(31), Sector.PARTY, 2));
    assertThat(enrol(rows)).isEqualTo(new Enrolments.Outcome(32, 0, List.of()));
    assertThat(enrol(rows)).isEqualTo(new Enrolments.Outcome(0, 32, List.of()));

    assertThat(mandates.ofAccount(people.get(30))).isEmpty();
    assertThat(terms.seats(terms.ofCouncil(council).get(0).id()))
        .filteredOn(seat -> seat.standing() == Standing.ALTERNATE)
        .extracting(Seat::accountId, Seat::sector, Seat::position)
        .containsExactlyInAnyOrder(
            tuple(people.get(30), Sector.PUBLIC, 2), tuple(people.get(31), Sector.PARTY, 2));
  }

  @Test
  void anAlternatesRankIsGivenOnceInEachSectorAndTheyAreNotMoreThanTheRuleAllows() {
    enrol(List.of(waiting(box.people(1).get(0), Sector.PUBLIC, 1)));
    List<Long> people = box.people(most() + 2);
    List<Enrolment> rows = new ArrayList<>();
    for (int at = 0; at < most() + 1; at++) {
      rows.add(waiting(people.get(at), Sector.PUBLIC, at + 1));
    }
    rows.add(waiting(people.get(most() + 1), Sector.PARTY, 1));

    assertThat(faults(enrol(rows)))
        .containsExactly(
            "0 council.enrol.rank",
            most() + " council.enrol.rank.high",
            (most() + 1) + " council.enrol.alternates");
  }

  private int most() {
    return terms.ofCouncil(council).get(0).composition().alternates();
  }

  @Test
  void whoHasASeatKeepsItAndIsToldWhatTheListSaysOtherwise() {
    List<Long> people = box.people(3);
    long member = people.get(0);
    long waits = people.get(1);
    enrol(List.of(row(member, Sector.PUBLIC), waiting(waits, Sector.PARTY, 2)));
    Enrolments.Outcome outcome =
        enrol(
            List.of(
                new Enrolment(
                    member, council, Sector.PARTY, "党员", 0, FROM.plusDays(1), TO.minusDays(1)),
                waiting(waits, Sector.PARTY, 1)));

    assertThat(faults(outcome))
        .containsExactly(
            "0 council.enrol.differs.public",
            "0 council.enrol.differs.kind",
            "0 council.enrol.differs.from",
            "0 council.enrol.differs.to",
            "1 council.enrol.differs.rank");
    assertThat(outcome.already()).isZero();
    assertThat(faults(enrol(List.of(waiting(member, Sector.PUBLIC, 1), row(waits, Sector.PARTY)))))
        .containsExactly(
            "0 council.enrol.differs.member",
            "1 council.enrol.differs.alternate",
            "1 council.enrol.differs.kind.none");
    assertThat(terms.seats(terms.ofCouncil(council).get(0).id()))
        .extracting(Seat::accountId, Seat::sector, Seat::position, Seat::from, Seat::to)
        .containsExactlyInAnyOrder(
            tuple(member, Sector.PUBLIC, 0, FROM, TO), tuple(waits, Sector.PARTY, 2, FROM, TO));
  }

  @Test
  void whatARowLeavesOpenItDoesNotSayOtherwise() {
    long person = box.people(1).get(0);
    enrol(rows(List.of(person)));
    assertThat(enrol(List.of(new Enrolment(person, council, Sector.PUBLIC, null, 0, null, null))))
        .isEqualTo(new Enrolments.Outcome(0, 1, List.of()));
  }

  @Test
  void whoHasLeftDoesNotComeBackByTheSameList() {
    List<Enrolment> rows = rows(box.people(2));
    enrol(rows);
    Term term = terms.ofCouncil(council).get(0);
    long seat = terms.seats(term.id()).get(0).id();
    box.inTransaction(
        () -> {
          context.getBean(Succession.class).leave(term.id(), seat, "搬走了", 1);
          return true;
        });
    assertThat(faults(enrol(rows)))
        .singleElement()
        .asString()
        .endsWith("council.enrol.differs.left");
  }

  @Test
  void nobodyIsGivenASeatThatIsOver() {
    LocalDate yesterday = LocalDate.now(context.getBean(Clock.class)).minusDays(1);
    List<Long> people = box.people(2);
    assertThat(
            faults(
                enrol(
                    List.of(
                        new Enrolment(
                            people.get(0), council, Sector.PUBLIC, null, 0, FROM, yesterday),
                        new Enrolment(
                            people.get(1), council, Sector.PUBLIC, null, 0, null, yesterday)))))
        .containsExactly("0 council.enrol.over", "1 council.enrol.over");
    assertThat(terms.ofCouncil(council)).as("no term for nobody").isEmpty();
  }

  @Test
  void noTermIsOpenedBesideOneThatIsBeingPrepared() {
    LocalDate from = LocalDate.now(context.getBean(Clock.class)).plusDays(30);
    box.inTransaction(() -> context.getBean(Nominations.class).prepare(council, from, 1));

    assertThat(faults(enrol(rows(box.people(1))))).containsExactly("0 council.enrol.coming");
    assertThat(terms.ofCouncil(council))
        .extracting(Term::state)
        .containsExactly(TermState.PREPARING);
  }

  @Test
  void whileATermIsInOfficeMembersComeIntoItEvenIfTheNextIsBeingPrepared() {
    enrol(rows(box.people(1)));
    box.inTransaction(() -> context.getBean(Nominations.class).prepare(council, TO.plusDays(1), 1));

    assertThat(enrol(rows(box.people(1))).enrolled()).isOne();
  }

  @Test
  void aTermThatIsPreparedInTheSameMomentAsAListComesIsTheOnlyOneOrComesAfterIt() throws Exception {
    List<Enrolment> rows = rows(box.people(5));
    Callable<Object> list = () -> enrol(rows).enrolled();
    Callable<Object> prepared =
        () ->
            box.inTransaction(
                () -> context.getBean(Nominations.class).prepare(council, TO.plusDays(1), 1));
    AtOnce.all(list, prepared);

    List<Term> all = terms.ofCouncil(council);
    assertThat(all.stream().filter(term -> term.state().isComing())).hasSize(1);
    if (all.size() == 2) {
      assertThat(all.get(1).state()).as("it began before").isEqualTo(TermState.IN_OFFICE);
    }
  }

  @Test
  void eachFaultIsToldAtItsRowAndTheOthersAreSeated() {
    List<Long> people = box.people(5);
    Enrolments.Outcome outcome =
        enrol(
            List.of(
                row(people.get(0), Sector.PARTY),
                new Enrolment(people.get(1), 987_654_321, Sector.PARTY, null, 0, FROM, TO),
                row(987_654_321, Sector.PARTY),
                new Enrolment(people.get(2), council, Sector.PUBLIC, null, 0, TO, FROM),
                row(people.get(0), Sector.PUBLIC),
                new Enrolment(people.get(3), council, Sector.PUBLIC, null, 0, FROM, null),
                row(people.get(4), Sector.GOVERNMENT)));
    assertThat(faults(outcome))
        .containsExactlyInAnyOrder(
            "1 council.enrol.council",
            "2 council.enrol.account",
            "3 people.mandate.endBeforeStart",
            "4 council.enrol.twice");
    assertThat(outcome.enrolled()).isEqualTo(3);
  }

  @Test
  void whatLiesOutsideOfTheTermInOfficeIsRefused() {
    List<Long> people = box.people(3);
    enrol(rows(people.subList(0, 1)));
    Enrolments.Outcome outcome =
        enrol(
            List.of(
                new Enrolment(people.get(1), council, Sector.PARTY, null, 0, FROM.minusDays(1), TO),
                new Enrolment(
                    people.get(2), council, Sector.PARTY, null, 0, FROM, TO.plusDays(1))));
    assertThat(faults(outcome))
        .containsExactly("0 council.enrol.outside", "1 council.enrol.outside");
  }

  @Test
  void nobodyGetsASecondMandateInTheSameCouncil() {
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
            Sector.PARTY,
            null,
            FROM,
            null,
            false),
        1);
    assertThat(faults(enrol(rows(List.of(person))))).containsExactly("0 people.mandate.overlap");
    assertThat(terms.ofCouncil(council)).as("no term for nobody").isEmpty();
  }

  @Test
  void aCouncilTakesAsManyAsItsRuleAllowsAndNoMore() {
    List<Long> people = box.people(31);
    Enrolments.Outcome outcome = enrol(rows(people));
    assertThat(outcome.enrolled()).isEqualTo(30);
    assertThat(faults(outcome)).containsExactly("30 council.enrol.full");
    assertThat(faults(enrol(rows(people.subList(30, 31))))).containsExactly("0 council.enrol.full");
  }

  @Test
  void twoWhoBringMembersInTheSameMomentShareOneTermAndItsSeats() throws Exception {
    List<Long> people = box.people(40);
    Callable<Enrolments.Outcome> one = () -> enrol(rows(people.subList(0, 20)));
    Callable<Enrolments.Outcome> other =
        () -> {
          List<Enrolment> rows = new ArrayList<>(rows(people.subList(20, 40)));
          Collections.reverse(rows);
          return enrol(rows);
        };
    List<Enrolments.Outcome> met = AtOnce.all(one, other);
    assertThat(met).extracting(Enrolments.Outcome::enrolled).containsExactlyInAnyOrder(20, 10);
    assertThat(terms.ofCouncil(council)).hasSize(1);
  }

  @Test
  void aCouncilThatEndedWithItsRegionTakesNobody() {
    box.close(box.community());
    assertThat(faults(enrol(rows(box.people(1))))).containsExactly("0 council.closed");
  }

  @Test
  void aChunkIsHeldToItsSizeAndToATransaction() {
    assertThat(enrol(List.of())).isEqualTo(new Enrolments.Outcome(0, 0, List.of()));
    List<Enrolment> tooMany =
        Stream.generate(() -> row(1, Sector.PARTY)).limit(Enrolments.MOST + 1L).toList();
    assertThatThrownBy(() -> enrol(tooMany)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> enrolments.enrol(List.of(row(1, Sector.PARTY)), 1))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void aCouncilIsSetUpOnceAndNotForAGrid() {
    assertThat(council).isNotEqualTo(box.community());
    assertThatThrownBy(() -> box.council(box.community()))
        .isInstanceOf(Refusal.class)
        .hasMessage("council.there");
    assertThatThrownBy(() -> box.council(box.grid()))
        .isInstanceOf(Refusal.class)
        .hasMessage("council.grid");
  }
}
