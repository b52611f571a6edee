package org.gongshang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongshang.people.Delegations;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Discretion;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Every cell of docs/rights.md: each role tries each action at its own region and at those around
 * it, on the pages and lists themselves where there are some.
 */
@ApplicationTest
@TestInstance(Lifecycle.PER_CLASS)
class RightsTest {

  /** Action | what is sent | what a list shows then, or how a refused form reads. */
  private static final String PAGES =
      """
      matter.read | GET /matters/{matter}
      matter.list | GET /matters?text={word} | /matters/{matter}
      matter.print | GET /matters/{matter}/sheet
      matter.file | GET /files/{file}
      matter.copy | GET /matters/{matter}/copies
      matter.withdraw | GET /matters/{sub}/withdraw
      api.matter.read | GET /api/v1/matters/{matter}
      task.open | GET /tasks/{task}
      task.list | GET /tasks?below=true&text={word} | /tasks/{task}
      task.transfer | GET /tasks/{task}/transfer
      task.urge | GET /tasks/{task}/urge
      api.task.read | GET /api/v1/tasks/{task}
      api.task.list | GET /api/v1/tasks | {task}
      api.task.transfer | GET /api/v1/tasks/{task}/transfer
      session.read | GET /sessions/{session}
      session.prepare | GET /sessions/{session}/agenda
      session.attend | GET /sessions/{session}/sign-ins
      opinion.read | GET /opinion-rounds/{opinions}
      opinion.result | GET /opinion-rounds/{opinions}/result
      opinion.run | GET /opinion-rounds/{opinions}/comments.csv
      opinion.list | GET /opinion-rounds | /opinion-rounds/{opinions}
      api.opinion.files | GET /api/v1/opinion-rounds/{opinions}/participants-votes.csv
      api.opinion.read | GET /api/v1/opinion-rounds/{opinions}/consensus
      council.keep | GET /councils/terms/{term}/candidates/new
      council.confirm | POST /councils/terms/{term}/confirm version=99
      council.prepare | GET /councils/{region}/terms/new
      duty.read | GET /duties/{region}
      duty.export | GET /duties/{region}/tasks/export
      venue.read | GET /venues/{venue}
      venue.list | GET /venues?region={region} | /venues/{venue}
      venue.keep | GET /venues/{venue}/change
      platform.read | GET /platforms/{platform}
      platform.list | GET /platforms?region={region} | /platforms/{platform}
      platform.keep | GET /platforms/{platform}/change
      platform.move | GET /platforms/{platform}/move
      programme.read | GET /programmes/{programme}
      programme.propose | GET /programmes/{programme}/propose
      programme.prepare | GET /programmes/{programme}/terms
      scoring.read | GET /scorings/{scoring}
      api.scoring.read | GET /api/v1/scorings/{scoring}
      scoring.prepare | GET /scorings/{scoring}/change
      variant.read | GET /variants/{variant}
      variant.list | GET /variants | /variants/{variant}
      variant.propose | POST /variants process=need&region={region}
      variant.review | POST /variants/{variant}/refuse reason=
      region.read | GET /admin/regions/{region}
      region.list | GET /admin/regions?q={code} | /admin/regions/{region}
      region.add | GET /admin/regions/{region}/add
      region.rename | GET /admin/regions/{region}/name
      region.lead | GET /admin/regions/{region}/lead
      region.move | GET /admin/regions/{region}/move
      region.close | GET /admin/regions/{region}/close
      organisation.add | POST /organisations name={new}&kind=FIRM&regionId={region} | 您不管理这个区域
      person.read | GET /people/{person}
      person.list | GET /people?q={word} | /people/{person}
      person.appoint | GET /people/{person}/appoint?region={region}
      person.slip | POST /people/{person}/slip
      person.activate | POST /activations region={region}
      delegation.list | GET /account/delegations | /account/delegations/{delegation}/end
      delegation.end | POST /account/delegations/{delegation}/end
      """;

  @Autowired ApplicationContext context;
  @Autowired MockMvc web;
  @Autowired UserDetailsService people;
  @Autowired Rights rights;
  @Autowired Matters matters;
  @Autowired Discretion discretion;
  @Autowired Delegations delegations;
  @Autowired Walk walk;

  private final RightsTable table = RightsTable.read();
  private final Map<String, Try> tries = new LinkedHashMap<>();
  private final Map<String, UserDetails> known = new HashMap<>();
  private Ground ground;

  /** Whether it succeeds for this person at what lies there. */
  private interface Try {
    boolean succeeds(String login, Relation relation) throws Exception;
  }

  /** The same where nothing but the person's mandates counts. */
  private interface Question {
    boolean answer(Viewer viewer, Relation relation);
  }

  @BeforeAll
  void everythingThatMayBeTried() {
    ground = new Ground(context);
    PAGES
        .lines()
        .map(line -> line.split("\\|"))
        .forEach(cells -> tries.put(cells[0].strip(), page(cells)));
    ask("matter.names", (viewer, at) -> discretion.of(matter(at), viewer).names());
    ask("matter.phones", (viewer, at) -> discretion.of(matter(at), viewer).phones());
    tries.put("role.reaches", this::reaches);
    tries.put("delegation.accept", this::accepts);
  }

  @AfterAll
  void theyLeave() {
    ground.leave();
  }

  private void ask(String action, Question question) {
    tries.put(action, (login, relation) -> question.answer(walk.person(login), relation));
  }

  private Matter matter(Relation relation) {
    return matters.get(new MatterNumber(ground.thing("matter", relation)));
  }

  private boolean reaches(String login, Relation relation) {
    Viewer viewer = walk.person(login);
    return Stream.of(Role.values()).anyMatch(role -> rights.may(viewer, role, ground.at(relation)));
  }

  /** Whether somebody who works there could let them act. */
  private boolean accepts(String login, Relation relation) {
    long account = walk.person(login).accountId();
    Viewer clerk = walk.person(ground.thing("clerk", relation));
    return delegations.candidates(clerk.mandates().get(0)).stream()
        .anyMatch(mandate -> mandate.accountId() == account);
  }

  private Try page(String[] cells) {
    String[] asked = cells[1].strip().split(" ");
    String told = cells.length > 2 ? cells[2].strip() : "";
    return (login, relation) -> {
      MockHttpServletResponse answer = send(login, asked, text -> ground.filled(text, relation));
      String text = answer.getContentAsString(StandardCharsets.UTF_8);
      return !isTurnedAway(answer)
          && (told.isEmpty() || shows(text, ground.filled(told, relation)) == isList(asked));
    };
  }

  private static boolean isList(String[] asked) {
    return asked[0].equals("GET");
  }

  /** As a whole, not as the beginning of another's address. */
  private static boolean shows(String text, String told) {
    return Pattern.compile(Pattern.quote(told) + "(?![0-9A-Za-z-])").matcher(text).find();
  }

  private static boolean isTurnedAway(MockHttpServletResponse answer) {
    if (answer.getStatus() >= 500) {
      throw new AssertionError("failed with " + answer.getStatus());
    }
    return Set.of(401, 403, 404).contains(answer.getStatus())
        || "/login".equals(answer.getRedirectedUrl());
  }

  private MockHttpServletResponse send(String login, String[] asked, UnaryOperator<String> filling)
      throws Exception {
    MockHttpServletRequestBuilder request =
        request(HttpMethod.valueOf(asked[0]), filling.apply(asked[1]))
            .header("Idempotency-Key", Walk.key())
            .param("_key", Walk.key())
            .with(csrf())
            .with(user(known.computeIfAbsent(login, people::loadUserByUsername)));
    for (String field : asked.length > 2 ? filling.apply(asked[2]).split("&") : new String[0]) {
      String[] parts = field.split("=", 2);
      request.param(parts[0], parts[1].replace("{new}", Walk.key()));
    }
    return web.perform(request).andReturn().getResponse();
  }

  @Test
  void everyRowIsTriedAndHasAReason() {
    assertThat(tries.keySet()).containsExactlyInAnyOrderElementsOf(table.actions().keySet());
    assertThat(table.reasons().values()).allMatch(reason -> reason.matches("\\d+( \\d+)*"));
  }

  @TestFactory
  Stream<DynamicTest> eachRoleMayWhatTheTableSays() {
    return table.actions().entrySet().stream()
        .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> check(row)));
  }

  private void check(Map.Entry<String, Map<Role, Set<Relation>>> row) throws Exception {
    Try attempt = tries.get(row.getKey());
    Map<Role, Set<Relation>> found = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      found.put(role, EnumSet.noneOf(Relation.class));
      for (Relation relation : Relation.values()) {
        if (attempt.succeeds(ground.login(role), relation)) {
          found.get(role).add(relation);
        }
      }
    }
    assertThat(found).isEqualTo(row.getValue());
  }

  @TestFactory
  Stream<DynamicTest> whoHoldsNothingTodayMayNothing() {
    return tries.entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(),
                    () ->
                        assertThat(each.getValue().succeeds(ground.formerly, Relation.SELF))
                            .isFalse()));
  }

  /** But for what nobody does about themselves: urge their own task, be chosen as a deputy. */
  @Test
  void whoActsForOthersMayWhatTheyMay() throws Exception {
    List<Role> roles = Stream.of(Role.values()).filter(Role::mayBeDelegated).toList();
    roles.forEach(ground::isRepresented);
    Set<String> may = new TreeSet<>();
    Set<String> should = new TreeSet<>();
    for (Map.Entry<String, Map<Role, Set<Relation>>> row : table.actions().entrySet()) {
      if (tries.get(row.getKey()).succeeds(ground.deputy, Relation.SELF)) {
        may.add(row.getKey());
      }
      if (roles.stream().anyMatch(role -> row.getValue().get(role).contains(Relation.SELF))) {
        should.add(row.getKey());
      }
    }
    should.removeAll(Set.of("task.urge", "delegation.accept"));
    assertThat(may).isEqualTo(should);
  }

  /**
   * An id that there is not is answered as one that is somebody else's; councils and their terms
   * are no secret.
   */
  @TestFactory
  Stream<DynamicTest> nobodyLearnsWhatThereIsByGuessing() {
    return PAGES
        .lines()
        .map(line -> line.split("\\|"))
        .filter(cells -> cells[1].matches(" GET /(?!councils)[^?]*\\{.*"))
        .map(cells -> DynamicTest.dynamicTest(cells[0].strip(), () -> guess(cells)));
  }

  private void guess(String[] cells) throws Exception {
    String[] asked = cells[1].strip().split(" ");
    Map<Role, Set<Relation>> row = table.actions().get(cells[0].strip());
    for (Role role : Role.values()) {
      String login = ground.login(role);
      MockHttpServletResponse guessed = send(login, asked, RightsTest::guessed);
      assertThat(isTurnedAway(guessed)).as(role.key()).isTrue();
      if (!row.get(role).contains(Relation.ELSEWHERE)) {
        MockHttpServletResponse other =
            send(login, asked, text -> ground.filled(text, Relation.ELSEWHERE));
        assertThat(guessed.getStatus()).as(role.key()).isEqualTo(other.getStatus());
      }
    }
  }

  private static String guessed(String text) {
    return text.replace("{matter}", "110105-1999-00001")
        .replace("{sub}", "110105-1999-00001")
        .replace("{session}", "S-000000-1998-01")
        .replaceAll("\\{\\w+}", "987654321");
  }

  @Test
  void aUnitReadsWhatItCarriesOutWhereverThatIs() throws Exception {
    String unit = ground.login(Role.UNIT);
    for (Relation relation : Relation.values()) {
      assertThat(tries.get("matter.read").succeeds(unit, relation)).isFalse();
      ground.isCarriedOut(relation, viewer -> viewer.mandates().get(0).organisationId());
      assertThat(tries.get("matter.read").succeeds(unit, relation)).isTrue();
      assertThat(tries.get("matter.list").succeeds(unit, relation)).isTrue();
      assertThat(tries.get("matter.names").succeeds(unit, relation)).isFalse();
      ground.isCarriedOut(relation, viewer -> null);
    }
  }
}
