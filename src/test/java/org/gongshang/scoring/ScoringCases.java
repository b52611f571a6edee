package org.gongshang.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongshang.AtOnce;
import org.gongshang.Money;
import org.gongshang.NotVisible;
import org.gongshang.Pages;
import org.gongshang.Refusal;
import org.gongshang.Sha256;
import org.gongshang.Walk;
import org.gongshang.division.Sandbox;
import org.gongshang.need.Channel;
import org.gongshang.need.Needs;
import org.gongshang.need.NewNeed;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.FormRejected;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Experts and a public jury score; what is shortlisted goes up and is scored again. */
abstract class ScoringCases {

  private static final ScoringForm FORM =
      new ScoringForm("", "民生项目评审", "1", "40", "PUBLIC", "true");

  @Autowired ApplicationContext context;
  @Autowired ScoringDesk desk;
  @Autowired CandidateDesk candidates;
  @Autowired JuryDesk jury;
  @Autowired SheetDesk sheets;
  @Autowired ScoringPages pages;
  @Autowired ScoringMapper mapper;
  @Autowired JdbcTemplate sql;
  @Autowired Walk walk;
  @Autowired MockMvc mvc;
  @Autowired UserDetailsService people;

  private Sandbox box;
  private long street;
  private long community;
  private String clerk;
  private String convener;
  private String expert;
  private String neighbour;

  @BeforeEach
  void a_community_that_prepares() {
    box = new Sandbox(context);
    street = box.subdistrict();
    community = box.community(street);
    clerk = box.person(Role.CLERK, community);
    convener = box.person(Role.CONVENER, community);
    expert = box.person(Role.SUPERVISOR, community);
    neighbour = box.person(Role.RESIDENT, community);
  }

  @Test
  void a_scoring_runs_from_the_call_to_the_shortlist_and_goes_up() {
    String number = prepared(community, clerk);
    walk.does(clerk, "scoring-prepare", number, "lastDay", "" + walk.today().plusDays(3));
    scores(expert, number, 0, "40", "50");
    scores(expert, number, 1, "10", "10");
    scores(neighbour, number, 0, "20", "20");
    scores(neighbour, number, 1, "50", "50");
    walk.does(expert, "scoring-sheet", number, "done", "true");
    walk.does(neighbour, "scoring-sheet", number, "done", "true");

    ScoringPages.Page counted = pages.page(walk.person(convener), number);
    // 0.4 × 20 + 0.6 × 100 = 68; 0.4 × 90 + 0.6 × 40 = 60
    assertThat(counted.ranked()).extracting(Ranked::result).containsExactly("68.00", "60.00");
    walk.does(convener, "scoring-confirm", number, "scoringDecision", "publish");

    assertThat(mapper.find(number).orElseThrow().state()).isEqualTo(ScoringState.PUBLISHED);
    assertThat(walk.open(number)).isEmpty();
    String above = box.person(Role.CLERK, street);
    String upper = begin(street, above);
    long best = counted.ranked().get(0).candidate().id();
    Viewer taker = walk.person(above);
    assertThat(pages.page(taker, upper).offered())
        .extracting(each -> each.candidate().id())
        .containsExactly(best);
    candidates.takeUp(taker, upper, List.of(best), Walk.key());

    assertThat(pages.page(taker, upper).offered()).isEmpty();
    assertThat(pages.page(taker, upper).from().values())
        .singleElement()
        .satisfies(from -> assertThat(from.place()).isEqualTo(1));
    assertThat(pages.page(walk.person(clerk), number).to().get("" + best).number())
        .isEqualTo(upper);
    assertRefused(
        () -> candidates.takeUp(taker, upper, List.of(best), Walk.key()), "scoring.offered.gone");
  }

  @Test
  void nothing_opens_before_everything_is_there() {
    String number = begin(community, clerk);

    assertThat(pages.page(walk.person(clerk), number).missing())
        .extracting(Refusal::key)
        .containsExactly(
            "scoring.missing.criteria",
            "scoring.missing.candidates",
            "scoring.missing.expert",
            "scoring.missing.public");
    assertThatThrownBy(
            () ->
                walk.does(
                    clerk, "scoring-prepare", number, "lastDay", "" + walk.today().plusDays(3)))
        .isInstanceOf(FormRejected.class);
  }

  @Test
  void what_was_saved_counts_at_the_end_though_nobody_handed_in() {
    String number = open(3);
    scores(expert, number, 0, "40", "50");
    scores(neighbour, number, 0, "20", "20");
    walk.until(walk.today().plusDays(5));
    walk.goOn();

    List<Ranked> ranked = pages.page(walk.person(convener), number).ranked();
    assertThat(ranked).extracting(Ranked::place).containsExactly(1, 0);
    assertRefused(() -> scores(expert, number, 1, "1", "1"), "round.closed");
  }

  @Test
  void where_nobody_has_a_place_the_convener_gives_more_time() {
    String number = open(1);
    walk.until(walk.today().plusDays(3));
    walk.goOn();

    assertThatThrownBy(
            () -> walk.does(convener, "scoring-confirm", number, "scoringDecision", "publish"))
        .isInstanceOf(FormRejected.class);
    walk.does(
        convener,
        "scoring-confirm",
        number,
        "scoringDecision",
        "extend",
        "lastDay",
        "" + walk.today().plusDays(2));
    scores(expert, number, 0, "40", "50");

    assertThat(mapper.find(number).orElseThrow().state()).isEqualTo(ScoringState.OPEN);
    assertThat(mapper.sheets(number)).hasSize(1);
  }

  @Test
  void a_void_scoring_says_why() {
    String number = open(1);
    walk.until(walk.today().plusDays(3));
    walk.goOn();
    walk.does(
        convener, "scoring-confirm", number, "scoringDecision", "void", "reason", "候选项目都撤回了，不再评审。");

    assertThat(mapper.find(number).orElseThrow().remark()).startsWith("候选项目都撤回了");
    assertThat(walk.open(number)).isEmpty();
  }

  @Test
  void a_recused_juror_does_not_count_and_who_left_something_cannot_hand_in() {
    String number = open(3);
    long second = mapper.candidates(number).get(1).id();
    sheets.score(
        walk.person(expert), number, second, new SheetForm(null, "true", "我是申报单位的人"), Walk.key());

    assertRefused(() -> walk.does(expert, "scoring-sheet", number, "done", "true"), "scoring.left");
    scores(expert, number, 0, "1", "1");
    walk.does(expert, "scoring-sheet", number, "done", "true");
    assertRefused(() -> scores(expert, number, 0, "2", "2"), "round.alreadyAnswered");
  }

  @ParameterizedTest
  @CsvSource({"51, 0", "-1, 0", "1.5, 0", "'', 0", "一, 0", "50, 51", "9999999999, 1"})
  void points_out_of_range_are_refused_at_their_criterion(String first, String second) {
    String number = open(3);

    assertRefused(() -> scores(expert, number, 0, first, second), "scoring.fault.points");
    assertThat(mapper.sheets(number)).isEmpty();
  }

  @Test
  void only_jurors_score_and_only_candidates_of_their_scoring() {
    String number = open(3);
    long candidate = mapper.candidates(number).get(0).id();
    String other = open(3);

    assertThatThrownBy(() -> scores(clerk, number, 0, "1", "1")).isInstanceOf(NotVisible.class);
    assertThatThrownBy(
            () ->
                sheets.score(
                    walk.person(expert),
                    other,
                    candidate,
                    new SheetForm(List.of("1", "1"), null, null),
                    Walk.key()))
        .isInstanceOf(NotVisible.class);
    assertThatThrownBy(() -> pages.page(walk.person(expert), "R-000000-2026-99"))
        .isInstanceOf(NotVisible.class);
  }

  @Test
  void nobody_prepares_at_a_region_that_is_not_theirs_or_once_it_is_open() {
    String number = begin(community, clerk);
    Viewer stranger = box.viewer(box.person(Role.CLERK, box.community(street)));
    CriterionForm form = new CriterionForm("可行性", "10");

    assertThatThrownBy(() -> desk.begin(stranger, community, FORM, Walk.key()))
        .isInstanceOf(NotVisible.class);
    assertThatThrownBy(() -> desk.addCriterion(stranger, number, form, Walk.key()))
        .isInstanceOf(NotVisible.class);
    assertThatThrownBy(() -> desk.addCriterion(walk.person(convener), number, form, Walk.key()))
        .isInstanceOf(NotVisible.class);
    String open = open(3);
    assertRefused(
        () -> desk.addCriterion(walk.person(clerk), open, form, Walk.key()), "scoring.moved");
  }

  @Test
  void the_same_form_twice_has_one_effect() {
    Viewer by = walk.person(clerk);
    String key = Walk.key();
    String led = desk.begin(by, community, FORM, key);

    assertThat(desk.begin(by, community, FORM, key)).isEqualTo(led);
    String number = led.substring("/scorings/".length());
    String adding = Walk.key();
    CriterionForm form = new CriterionForm("可行性", "50");
    desk.addCriterion(by, number, form, adding);
    desk.addCriterion(by, number, form, adding);
    assertThat(mapper.criteria(number)).hasSize(1);
    assertRefused(
        () -> desk.addCriterion(by, number, form, Walk.key()), "scoring.fault.criterion.taken");
  }

  @Test
  void where_somebody_touched_what_was_frozen_nobody_is_ranked_and_it_can_only_be_void()
      throws Exception {
    String number = open(1);
    scores(expert, number, 0, "40", "50");
    scores(neighbour, number, 0, "40", "50");
    sql.update("update scoring_criterion set best = best + 1 where scoring = ?", number);
    walk.until(walk.today().plusDays(3));
    walk.goOn();

    assertThat(mapper.find(number).orElseThrow())
        .returns(ScoringState.COUNTED, Scoring::state)
        .returns(true, Scoring::touched);
    assertThat(pages.page(walk.person(convener), number).ranked()).isEmpty();
    assertThat(new Pages(mvc, walk).text(convener, "/scorings/" + number))
        .contains("与开始时的指纹不符")
        .doesNotContain("90.00");
    assertThatThrownBy(
            () -> walk.does(convener, "scoring-confirm", number, "scoringDecision", "publish"))
        .isInstanceOf(FormRejected.class);
    assertThatThrownBy(
            () ->
                walk.does(
                    convener,
                    "scoring-confirm",
                    number,
                    "scoringDecision",
                    "extend",
                    "lastDay",
                    "" + walk.today().plusDays(9)))
        .isInstanceOf(FormRejected.class);
    walk.does(
        convener, "scoring-confirm", number, "scoringDecision", "void", "reason", "指标被改动过，重新评审。");
    assertThat(mapper.find(number).orElseThrow().state()).isEqualTo(ScoringState.VOID);
  }

  @Test
  void what_was_touched_after_the_count_is_not_published() {
    String number = open(3);
    handIn(number);
    sql.update("update scoring_candidate set cost = 1 where scoring = ? and position = 1", number);

    assertRefused(
        () -> walk.does(convener, "scoring-confirm", number, "scoringDecision", "publish"),
        "scoring.touched");
    assertThat(mapper.find(number).orElseThrow().state()).isEqualTo(ScoringState.COUNTED);
  }

  /** Values are compared, not sentences, which the program that counts may word otherwise. */
  @Test
  void a_scoring_that_an_earlier_program_worded_is_ranked() {
    String number = open(3);
    String words = mapper.find(number).orElseThrow().rules().replace("同分：", "分数相同时：");
    sql.update(
        "update scoring set rules = ?, fingerprint = ? where number = ?",
        words,
        Sha256.of(words),
        number);
    handIn(number);

    assertThat(mapper.find(number).orElseThrow().touched()).isFalse();
  }

  @Test
  void a_juror_who_is_called_otherwise_now_touches_nothing() {
    String number = open(3);
    sql.update("update account set name = '改过名的人' where login = ?", expert);
    handIn(number);

    assertThat(mapper.find(number).orElseThrow().touched()).isFalse();
  }

  /** A block's candidate is the best at each level, and its place there is kept. */
  @Test
  void the_best_of_a_block_goes_up_to_the_community_the_street_and_the_district() {
    long district = walk.person("qiuyan").mandates().get(0).regionId();
    List<Long> levels = List.of(box.grid(community), community, street, district);
    Long best = null;
    for (long region : levels) {
      String keeps = box.person(Role.CLERK, region);
      String leads = box.person(Role.CONVENER, region);
      String number = prepared(region, keeps, best);
      walk.does(keeps, "scoring-prepare", number, "lastDay", "" + walk.today().plusDays(3));
      handIn(number);
      walk.does(leads, "scoring-confirm", number, "scoringDecision", "publish");
      Ranked first = pages.page(walk.person(keeps), number).ranked().get(0);
      assertThat(first.shortlisted()).isTrue();
      assertThat(first.candidate().origin()).isEqualTo(best);
      assertThat(first.candidate().title()).isEqualTo("健身步道");
      best = first.candidate().id();
    }
  }

  @Test
  void a_grid_and_its_community_number_their_scorings_apart() {
    Regions regions = context.getBean(Regions.class);
    long north = regions.byCode("110105012022").orElseThrow().id();
    long first = regions.byCode("110105012022001").orElseThrow().id();
    long second = regions.byCode("110105012022002").orElseThrow().id();

    assertThat(
            Stream.of(first, north, second, first)
                .map(region -> begin(region, box.person(Role.CLERK, region))))
        .doesNotHaveDuplicates();
  }

  private String prepared(long region, String keeps, @Nullable Long below) {
    if (below == null) {
      return prepared(region, keeps);
    }
    String number = begin(region, keeps);
    Viewer by = walk.person(keeps);
    desk.addCriterion(by, number, new CriterionForm("可行性", "50"), Walk.key());
    desk.addCriterion(by, number, new CriterionForm("受益面", "50"), Walk.key());
    candidates.takeUp(by, number, List.of(below), Walk.key());
    candidates.add(by, number, new CandidateForm("另一个项目", "", "1.2万元"), Walk.key());
    jury.add(by, number, new JurorForm(expert, "EXPERT"), Walk.key());
    jury.add(by, number, new JurorForm(neighbour, "PUBLIC"), Walk.key());
    return number;
  }

  /** Both give the first more than the second, and hand in. */
  private void handIn(String number) {
    for (String juror : List.of(expert, neighbour)) {
      scores(juror, number, 0, "40", "50");
      scores(juror, number, 1, "20", "10");
      walk.does(juror, "scoring-sheet", number, "done", "true");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "35000, 35000",
    "3.5 万, 35000",
    "３．５万元, 35000",
    "'35,000.50 元', 35000.50",
    "1.2亿, 120000000"
  })
  void a_cost_is_typed_as_people_say_it(String typed, BigDecimal yuan) throws Exception {
    String number = begin(community, clerk);
    candidates.add(walk.person(clerk), number, new CandidateForm("健身步道", "", typed), Walk.key());

    assertThat(mapper.candidates(number).get(0).cost()).isEqualByComparingTo(yuan);
    assertThat(new Pages(mvc, walk).text(clerk, "/scorings/" + number))
        .contains(Money.said(yuan, Locale.CHINESE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "三万", "35000.505", "1 2", "99999999999999", "1e5", "万"})
  void what_is_no_cost_is_refused(String typed) {
    String number = begin(community, clerk);

    assertRefused(
        () ->
            candidates.add(
                walk.person(clerk), number, new CandidateForm("健身步道", "", typed), Walk.key()),
        "scoring.fault.cost");
  }

  @Test
  void matters_that_wait_for_the_council_are_put_forward_once() throws Exception {
    String matter = matter();
    String number = begin(community, clerk);
    Viewer by = walk.person(clerk);
    String path = "/matters/" + matter;

    assertThat(pages.page(by, number).proposals()).extracting(Proposal::path).contains(path);
    candidates.putForward(by, number, List.of(path), Walk.key());
    assertThat(pages.page(by, number).proposals()).extracting(Proposal::path).isEmpty();
    assertThat(new Pages(mvc, walk).text(clerk, "/scorings/" + number))
        .contains("href=\"" + path + "\"");
    assertRefused(
        () -> candidates.putForward(by, number, List.of(path), Walk.key()), "scoring.offered.gone");
    assertRefused(
        () -> candidates.putForward(by, number, List.of("/matters/x"), Walk.key()),
        "scoring.offered.gone");
    assertRefused(
        () -> candidates.putForward(by, number, List.of(), Walk.key()), "scoring.offered.none");
  }

  private String matter() {
    NewNeed need =
        new NewNeed(community, "楼道灯坏了三天，晚上看不清台阶。", "3 号楼", null, Channel.ONLINE, null, List.of());
    String matter = context.getBean(Needs.class).submit(need, walk.person(neighbour)).value();
    walk.goOn();
    return matter;
  }

  @Test
  void what_was_ticked_stays_ticked_where_one_of_it_is_gone() throws Exception {
    String number = begin(community, clerk);
    String path = "/matters/" + matter();
    MockHttpServletResponse refused =
        new Pages(mvc, walk)
            .send(
                clerk,
                "/scorings/" + number + "/proposals",
                "source",
                path,
                "source",
                "/matters/x",
                "_key",
                Walk.key());

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
        .contains("id=\"source-error\"", "value=\"" + path + "\" checked");
    assertThat(mapper.candidates(number)).isEmpty();
  }

  @Test
  void programs_read_scorings_and_send_sheets_once() throws Exception {
    String number = open(3);
    long first = mapper.candidates(number).get(0).id();
    String key = Walk.key();

    api(expert, number, first, key, "{\"points\":[40,50]}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.total").value(90));
    api(expert, number, first, key, "{\"points\":[40,50]}").andExpect(status().isOk());
    api(expert, number, first, key, "{\"points\":[1,1]}")
        .andExpect(status().isUnprocessableEntity());
    api(expert, number, first, Walk.key(), "{\"points\":[40.5,50]}")
        .andExpect(status().isUnprocessableEntity());
    api(expert, number, first, Walk.key(), "{\"points\":[40,50,1]}")
        .andExpect(status().isUnprocessableEntity());
    api(expert, number, first, Walk.key(), "{\"points\":[null,50]}")
        .andExpect(status().isUnprocessableEntity());
    api(clerk, number, first, Walk.key(), "{\"points\":[40,50]}").andExpect(status().isNotFound());
    api(neighbour, number, first, Walk.key(), "{\"recused\":true,\"reason\":\"我是申报单位的人\"}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.recusal").value("我是申报单位的人"));
    read(expert, "")
        .andExpect(jsonPath("$[0].number").value(number))
        .andExpect(jsonPath("$[0].scores").value(true));
    read(expert, "/" + number)
        .andExpect(jsonPath("$.own.length()").value(1))
        .andExpect(jsonPath("$.candidates[0].rank").doesNotExist())
        .andExpect(jsonPath("$.fingerprint").isNotEmpty());
  }

  @Test
  void programs_read_the_ranking_once_it_is_public() throws Exception {
    String number = open(3);
    handIn(number);
    read(convener, "/" + number).andExpect(jsonPath("$.candidates[0].rank.place").value(1));
    read(expert, "/" + number).andExpect(jsonPath("$.touched").value(false));
    walk.does(convener, "scoring-confirm", number, "scoringDecision", "publish");

    read("sunli", "/" + number)
        .andExpect(jsonPath("$.scoring.state").value("published"))
        .andExpect(jsonPath("$.candidates[0].rank.result").value("90.00"))
        .andExpect(jsonPath("$.candidates[0].rank.experts.sheets").value(1))
        .andExpect(jsonPath("$.own").doesNotExist());
  }

  private ResultActions api(String login, String number, long id, String key, String body)
      throws Exception {
    return mvc.perform(
        post("/api/v1/scorings/" + number + "/candidates/" + id + "/sheet")
            .with(as(login))
            .header("Idempotency-Key", key)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  private ResultActions read(String login, String path) throws Exception {
    return mvc.perform(get("/api/v1/scorings" + path).with(as(login))).andExpect(status().isOk());
  }

  private RequestPostProcessor as(String login) {
    return user(people.loadUserByUsername(login));
  }

  @Test
  @SuppressWarnings("unchecked") // an array of one type of parts
  void jurors_who_save_at_the_same_moment_lose_nothing() throws Exception {
    String number = open(3);
    Stream<Callable<String>> eight =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    () ->
                        sheets.score(
                            walk.person(i % 2 == 0 ? expert : neighbour),
                            number,
                            mapper.candidates(number).get(i / 2 % 2).id(),
                            new SheetForm(List.of("10", "1" + i), null, null),
                            Walk.key()));

    List<Callable<String>> all = eight.toList();
    AtOnce.all((Callable<String>[]) all.toArray(new Callable[0]));

    assertThat(mapper.sheets(number)).hasSize(4);
  }

  @Test
  void the_pages_show_what_is_typed_and_what_is_wrong() throws Exception {
    String number = open(3);
    long candidate = mapper.candidates(number).get(0).id();
    Pages web = new Pages(mvc, walk);
    String sheet = "/scorings/" + number + "/candidates/" + candidate;

    assertThat(web.text(expert, sheet)).contains("可行性").contains("保存，看下一项");
    assertThat(
            web.send(expert, sheet, "points", "99", "points", "7", "_key", Walk.key())
                .getContentAsString())
        .contains("“可行性”填 0 到 50 的整数")
        .contains("value=\"99\"")
        .contains("value=\"7\"");
    assertThat(web.text(clerk, "/scorings/" + number)).contains("健身步道").contains("SHA-256");
    assertThat(web.text(clerk, "/scorings")).contains("民生项目评审");
  }

  private void scores(String login, String number, int which, String... points) {
    sheets.score(
        walk.person(login),
        number,
        mapper.candidates(number).get(which).id(),
        new SheetForm(List.of(points), null, null),
        Walk.key());
  }

  private String open(int days) {
    String number = prepared(community, clerk);
    walk.does(clerk, "scoring-prepare", number, "lastDay", "" + walk.today().plusDays(days));
    return number;
  }

  private String begin(long region, String login) {
    return desk.begin(walk.person(login), region, FORM, Walk.key())
        .substring("/scorings/".length());
  }

  private String prepared(long region, String login) {
    String number = begin(region, login);
    Viewer by = walk.person(login);
    desk.addCriterion(by, number, new CriterionForm("可行性", "50"), Walk.key());
    desk.addCriterion(by, number, new CriterionForm("受益面", "50"), Walk.key());
    candidates.add(by, number, new CandidateForm("健身步道", "绕小区一圈", "3.5 万"), Walk.key());
    candidates.add(by, number, new CandidateForm("充电车棚 𠮷😀", "", ""), Walk.key());
    jury.add(by, number, new JurorForm(expert, "EXPERT"), Walk.key());
    jury.add(by, number, new JurorForm(neighbour, "PUBLIC"), Walk.key());
    return number;
  }

  private static void assertRefused(ThrowingCallable act, String key) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }
}
