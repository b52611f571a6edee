package org.gongshang.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongshang.Refusal;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What holds of accounts and mandates on every database. */
abstract class PeopleOnAnyDatabase {

  @Autowired Accounts accounts;
  @Autowired Mandates mandates;
  @Autowired Lockout lockout;
  @Autowired Rights rights;
  @Autowired Regions regions;
  @Autowired Clock clock;
  @Autowired JdbcTemplate jdbc;

  private long person;
  private long community;

  @BeforeEach
  void somebody() {
    person = accounts.open(newLogin(), "𠮷田😀", "a good password");
    community = regions.byCode("110105012022").orElseThrow().id();
  }

  static String newLogin() {
    return "t" + UUID.randomUUID().toString().substring(0, 8);
  }

  @Test
  void aNameIsKeptExactly() {
    assertThat(accounts.names(List.of(person))).containsEntry(person, "𠮷田😀");
    assertThat(accounts.viewer(person).name()).isEqualTo("𠮷田😀");
  }

  @Test
  void aPasswordIsKeptOnlyAsAHash() {
    assertThat(
            jdbc.queryForObject(
                "select password_hash from account where id = ?", String.class, person))
        .startsWith("{bcrypt}")
        .doesNotContain("password");
  }

  @Test
  void aLoginIsTakenOnceWhateverItsCase() {
    String login = newLogin();
    accounts.open(login, "甲", "a good password");
    assertThatThrownBy(() -> accounts.open(login.toUpperCase(), "乙", "a good password"))
        .isInstanceOf(Refusal.class)
        .hasMessage("people.login.taken");
    assertThat(accounts.byLogin("  " + login.toUpperCase())).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "'', people.login.form",
    "x, people.login.form",
    "has space, people.login.form",
    "登录, people.login.form",
    "-dash, people.login.form",
  })
  void aLoginThatCannotBeTypedIsRefused(String login, String key) {
    assertThatThrownBy(() -> accounts.open(login, "甲", "a good password")).hasMessage(key);
  }

  @Test
  void aPasswordIsNeitherShortNorCut() {
    assertThatThrownBy(() -> accounts.open(newLogin(), "甲", "123456789"))
        .hasMessage("people.password.short");
    assertThatThrownBy(() -> accounts.open(newLogin(), "甲", "密".repeat(25)))
        .hasMessage("people.password.long");
  }

  @ParameterizedTest
  @CsvSource({
    // the mandate held runs from 1 March to 31 March
    "2026-01-01, 2026-02-28, true",
    "2026-01-01, 2026-03-01, false",
    "2026-03-10, 2026-03-20, false",
    "2026-03-31, 2026-04-30, false",
    "2026-04-01, 2026-04-30, true",
    "2026-04-01, , true",
    "2026-02-01, , false",
    "2026-01-01, 2026-12-31, false",
  })
  void theSameMandateDoesNotOverlap(LocalDate from, @Nullable LocalDate to, boolean accepted) {
    appoint(Role.CLERK, community, "2026-03-01", "2026-03-31");
    if (accepted) {
      appoint(Role.CLERK, community, from.toString(), to == null ? null : to.toString());
      assertThat(mandates.ofAccount(person)).hasSize(2);
    } else {
      assertThatThrownBy(
              () ->
                  appoint(
                      Role.CLERK, community, from.toString(), to == null ? null : to.toString()))
          .isInstanceOf(Refusal.class)
          .hasMessage("people.mandate.overlap");
    }
  }

  @Test
  void twoAdministratorsAtOnceAppointOnce() throws Exception {
    int at = 8;
    ExecutorService hands = Executors.newFixedThreadPool(at);
    try {
      List<Future<Boolean>> tries =
          hands.invokeAll(
              Collections.nCopies(
                  at,
                  () -> {
                    try {
                      appoint(Role.CLERK, community, "2026-03-01", null);
                      return true;
                    } catch (Refusal refused) {
                      return false;
                    }
                  }));
      int appointed = 0;
      for (Future<Boolean> each : tries) {
        appointed += each.get() ? 1 : 0;
      }
      assertThat(appointed).isEqualTo(1);
      assertThat(mandates.ofAccount(person)).hasSize(1);
    } finally {
      hands.shutdown();
    }
  }

  @Test
  void differentMandatesMayOverlap() {
    appoint(Role.CLERK, community, "2026-03-01", null);
    appoint(Role.RESIDENT, community, "2026-03-01", null);
    long another = regions.byCode("110105012021").orElseThrow().id();
    appoint(Role.CLERK, another, "2026-03-01", null);
    represent(community, "2026-03-01");
    represent(another, "2026-03-01");
    assertThat(mandates.ofAccount(person)).hasSize(5);
    assertThatThrownBy(() -> represent(another, "2026-05-01")).hasMessage("people.mandate.overlap");
  }

  @Test
  void aMandateEndsNotBeforeItStarts() {
    assertThatThrownBy(() -> appoint(Role.CLERK, community, "2026-03-02", "2026-03-01"))
        .hasMessage("people.mandate.endBeforeStart");
    long id = appoint(Role.CLERK, community, "2026-03-02", null);
    assertThatThrownBy(() -> mandates.end(id, LocalDate.of(2026, 3, 1), person))
        .hasMessage("people.mandate.endBeforeStart");
    mandates.end(id, LocalDate.of(2026, 3, 2), person);
    assertThatThrownBy(() -> mandates.end(id, LocalDate.of(2026, 5, 1), person))
        .hasMessage("people.mandate.over");
    assertThat(jdbc.queryForObject("select ended_by from mandate where id = ?", Long.class, id))
        .isEqualTo(person);
  }

  @Test
  void aRepresentativeSitsInACouncilAndAUnitsPersonInAUnit() {
    assertThatThrownBy(() -> appoint(Role.REPRESENTATIVE, community, "2026-01-01", null))
        .hasMessage("people.mandate.needsCouncil");
    assertThatThrownBy(() -> appoint(Role.UNIT, community, "2026-01-01", null))
        .hasMessage("people.mandate.needsOrganisation");
  }

  @Test
  void whoDesignsDoesNotReview() {
    appoint(Role.MODELER, community, "2026-01-01", null);
    assertThatThrownBy(() -> appoint(Role.REVIEWER, 1, "2026-01-01", null))
        .hasMessage("people.mandate.fourEyes");
  }

  @Test
  void onlyCurrentMandatesGiveRights() {
    LocalDate today = LocalDate.now(clock);
    appoint(Role.CLERK, community, today.minusDays(9).toString(), today.minusDays(1).toString());
    appoint(Role.APPROVER, community, today.toString(), today.toString());
    appoint(Role.OFFICIAL, community, today.plusDays(1).toString(), null);
    Viewer viewer = accounts.viewer(person);
    assertThat(viewer.mandates()).extracting(Mandate::role).containsExactly(Role.APPROVER);
    assertThat(accounts.holders(Role.APPROVER, community)).contains(person);
    assertThat(accounts.holders(Role.CLERK, community)).doesNotContain(person);
  }

  @Test
  void someRolesReachBelowAndOthersDoNot() {
    long street = regions.byCode("110105012").orElseThrow().id();
    appoint(Role.CLERK, street, "2026-01-01", null);
    appoint(Role.OFFICIAL, street, "2026-01-01", null);
    Viewer viewer = accounts.viewer(person);
    assertThat(rights.may(viewer, Role.OFFICIAL, community)).isTrue();
    assertThat(rights.may(viewer, Role.OFFICIAL, regions.top().id())).isFalse();
    assertThat(rights.may(viewer, Role.CLERK, street)).isTrue();
    assertThat(rights.may(viewer, Role.CLERK, community)).isFalse();
    assertThat(rights.holders(viewer))
        .contains("p" + person, "clerk@r" + street, "official@r" + street)
        .filteredOn(holder -> holder.contains("@r"))
        .hasSize(2);
  }

  @Test
  void theCouncilOfZaoyingHasFifteenOfThreeSectors() {
    List<Mandate> council = accounts.ofCouncil(community);
    assertThat(council).hasSize(15).allMatch(each -> each.regionId() == community);
    assertThat(council).filteredOn(each -> each.sector() == Sector.PARTY).hasSize(5);
    assertThat(council).filteredOn(each -> each.sector() == Sector.GOVERNMENT).hasSize(5);
    assertThat(council).filteredOn(each -> each.sector() == Sector.PUBLIC).hasSize(5);
  }

  @Test
  void theFifthFailureInARowLocksAndFewerDoNot() {
    String login = accounts.find(person).orElseThrow().login();
    for (int i = 0; i < 4; i++) {
      lockout.failed(login);
    }
    assertThat(lockout.isLocked(accounts.find(person).orElseThrow())).isFalse();
    lockout.failed(login);
    assertThat(lockout.isLocked(accounts.find(person).orElseThrow())).isTrue();
    lockout.clear(person);
    assertThat(lockout.isLocked(accounts.find(person).orElseThrow())).isFalse();
  }

  private long appoint(Role role, long regionId, String from, @Nullable String to) {
    return accounts.appoint(
        person,
        new Mandate(
            0,
            0,
            role,
            regionId,
            null,
            null,
            null,
            null,
            LocalDate.parse(from),
            to == null ? null : LocalDate.parse(to),
            false),
        person);
  }

  private void represent(long council, String from) {
    accounts.appoint(
        person,
        new Mandate(
            0,
            0,
            Role.REPRESENTATIVE,
            1,
            council,
            null,
            Sector.PARTY,
            "党员",
            LocalDate.parse(from),
            LocalDate.parse(from).plusYears(1),
            false),
        person);
  }
}
