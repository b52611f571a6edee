package org.gongshang.opinion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gongshang.NotVisible;
import org.gongshang.Pages;
import org.gongshang.Refusal;
import org.gongshang.Walk;
import org.gongshang.need.Channel;
import org.gongshang.need.Needs;
import org.gongshang.need.NewNeed;
import org.gongshang.opinion.ground.By;
import org.gongshang.opinion.ground.Ground;
import org.gongshang.opinion.ground.Side;
import org.gongshang.opinion.ground.Tally;
import org.gongshang.people.Sector;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** A community asks its council what it thinks. */
abstract class OpinionRoundCases {

  static final String CLERK = "lixiaowen";
  static final String CONVENER = "wangjianguo";
  private static final List<String> PARTY = List.of("caiyulan", "gaozhiqiang", "luosuzhen");
  private static final List<String> GOVERNMENT = List.of("xieli", "dengchao", "fengxue");
  private static final List<String> PUBLIC = List.of("zhaoguilan", "dongfang", "weidong");

  @Autowired OpinionRounds rounds;
  @Autowired Statements statements;
  @Autowired Reactions reactions;
  @Autowired CommonGround common;
  @Autowired RoundPages pages;
  @Autowired OpinionMapper mapper;
  @Autowired ReactionMapper reactionMapper;
  @Autowired RoundExport export;
  @Autowired OpinionViews views;
  @Autowired Needs needs;
  @Autowired Matters matters;
  @Autowired Walk walk;
  @Autowired Clock clock;
  @Autowired JdbcTemplate sql;
  @Autowired MockMvc mvc;

  private Pages page;
  private Viewer clerk;

  @BeforeEach
  void aClerk() {
    clerk = walk.person(CLERK);
    page = new Pages(mvc, walk);
  }

  @Test
  void a_round_goes_from_its_first_statements_to_the_common_ground() throws Exception {
    long id = opened();
    assertThat(walk.task("zhaoguilan", ReactToStatements.FORM, RoundNumber.of(id)).title())
        .isEqualTo("充电棚建在哪里");
    List<Statement> all = mapper.statements(id);

    for (String login : everybody()) {
      react(login, id, all.get(0), "agree");
      react(login, id, all.get(1), PARTY.contains(login) ? "disagree" : "agree");
      react(login, id, all.get(2), "pass");
    }
    String result = page.text(CONVENER, "/opinion-rounds/" + id + "/result");

    assertThat(result).contains("大家都同意的").contains("棚子离楼要有十米").contains("党");
    Ground ground = common.of(round(id), By.SECTOR).ground();
    assertThat(ground.lines().get(1).groups())
        .containsExactly(new Tally(0, 3, 0), new Tally(3, 0, 0), new Tally(3, 0, 0));
    assertThat(ground.common().get(0).statement()).isZero();
    assertThat(ground.lines().get(0).consensus().product())
        .isCloseTo(Math.pow(4 / 5.0, 3), org.assertj.core.api.Assertions.within(1e-12));

    String led =
        page.send(CONVENER, "/opinion-rounds/" + id + "/close", "_key", Walk.key())
            .getRedirectedUrl();
    assertThat(led).isEqualTo("/opinion-rounds/" + id);
    assertThat(round(id).state()).isEqualTo(RoundState.CLOSED);
    assertThat(walk.open(RoundNumber.of(id))).isEmpty();
    assertRefused(() -> react("zhaoguilan", id, all.get(0), "pass"), "opinion.state.closed");
    assertThat(messages("zhaoguilan", "opinion.message.closed")).isPositive();
  }

  @Test
  void who_says_that_they_are_done_is_asked_no_more_and_may_still_change_their_mind()
      throws Exception {
    long id = opened();
    Statement first = mapper.statements(id).get(0);
    react("zhaoguilan", id, first, "agree");
    page.send("zhaoguilan", "/opinion-rounds/" + id + "/finish", "_key", Walk.key());

    assertThatThrownBy(() -> walk.task("zhaoguilan", ReactToStatements.FORM, RoundNumber.of(id)))
        .isInstanceOf(AssertionError.class);
    assertThat(walk.task("dongfang", ReactToStatements.FORM, RoundNumber.of(id))).isNotNull();
    react("zhaoguilan", id, first, "disagree");
    assertThat(reactionMapper.of(id, walk.person("zhaoguilan").accountId()))
        .extracting(ReactionMapper.Cell::side)
        .containsExactly(-1);
  }

  @Test
  void residents_of_a_whole_district_come_by_themselves() throws Exception {
    Viewer district = walk.person("qiuyan");
    long id = openedToAll();
    String path = "/opinion-rounds/" + id;
    int asked = reactionMapper.participants(id).size();
    Statement first = mapper.statements(id).get(0);

    assertThat(page.text("sunli", "/opinion-rounds")).contains("href=\"" + path + "\"");
    assertThat(page.text("sunli", path)).contains("全体居民都可以参加");
    react("sunli", id, first, "agree");
    react("sunli", id, first, "disagree");
    react("linyuting", id, first, "agree");
    assertThat(reactionMapper.participants(id))
        .hasSize(asked + 2)
        .extracting(ParticipantRow::account)
        .contains(walk.person("sunli").accountId());
    assertCounted(id);
    assertThatThrownBy(() -> react("lixiaowen", id, first, "agree")).isInstanceOf(NotVisible.class);

    rounds.close(district, id, Walk.key());
    assertRefused(() -> react("liutao", id, first, "agree"), "opinion.state.closed");
    assertThat(page.open("liutao", path).getStatus()).isEqualTo(200);
    assertThat(export.files(district, id).people()).hasSize(asked + 2);
  }

  @Test
  void residents_of_elsewhere_find_nothing() {
    long id = opened(clerk, region(), form("", "residents"));

    assertThat(rounds.visible(walk.person("sunli"), id).isOpen()).isTrue();
    assertThatThrownBy(() -> rounds.visible(walk.person("linyuting"), id))
        .isInstanceOf(NotVisible.class);
  }

  @Test
  void files_that_are_missing_or_wrong_are_named_at_their_fields() throws Exception {
    String refused =
        page.upload(
                CLERK,
                "/opinion-rounds/import",
                new MockMultipartFile("other", new byte[0]),
                "region",
                "" + region(),
                "title",
                "导入",
                "question",
                "您同意吗？",
                "_key",
                Walk.key())
            .getContentAsString(UTF_8);
    assertThat(refused)
        .contains("id=\"comments-error\"", "id=\"votes-error\"")
        .contains("最多 3,000 条")
        .contains("value=\"导入\"");

    String wrong =
        page.upload(
                CLERK,
                "/opinion-rounds/import",
                new MockMultipartFile("comments", "c.csv", "text/csv", "x\n1\n".getBytes(UTF_8)),
                "region",
                "" + region(),
                "_key",
                Walk.key())
            .getContentAsString(UTF_8);
    assertThat(wrong)
        .contains("id=\"votes-error\"", "id=\"title-error\"", "id=\"question-error\"")
        .doesNotContain("id=\"comments-error\"");
  }

  @Test
  void who_decides_on_a_matter_sees_what_all_agree_on() {
    NewNeed need =
        new NewNeed(
            region(), "院里想建电动车充电棚，请大家说说建在哪里好。", "8 号楼前", null, Channel.ONLINE, null, List.of());
    MatterNumber number = needs.submit(need, walk.person("sunli"));
    walk.goOn();
    Matter matter = matters.get(number);
    OpinionView before = views.about(matter, clerk).orElseThrow();
    assertThat(before.rounds()).isEmpty();
    assertThat(before.begin())
        .isEqualTo("/opinion-rounds/new?region=" + region() + "&matter=" + number.value());
    assertThat(views.about(matter, walk.person("zhaoguilan"))).isEmpty();

    long id = opened(number.value());
    List<Statement> all = mapper.statements(id);
    react("zhaoguilan", id, all.get(0), "agree");
    react("dongfang", id, all.get(0), "agree");
    assertThat(views.about(matter, clerk).orElseThrow().rounds().get(0).top()).isEmpty();
    react("weidong", id, all.get(0), "agree");

    OpinionView seen = views.about(matter, walk.person("zhaoguilan")).orElseThrow();
    assertThat(seen.begin()).isNull();
    assertThat(seen.rounds())
        .singleElement()
        .satisfies(
            asked -> {
              assertThat(asked.people()).isEqualTo(3);
              assertThat(asked.top()).containsExactly(new OpinionView.Agreed("棚子离楼要有十米", 3, 3));
            });
  }

  @Test
  void the_clock_closes_a_round() {
    long id = opened();
    walk.until(java.time.LocalDate.now(clock).plusDays(9));
    walk.goOn();

    assertThat(round(id).state()).isEqualTo(RoundState.CLOSED);
  }

  @Test
  void what_people_offer_is_looked_at_and_they_are_told() throws Exception {
    long id = opened();
    statements.add(walk.person("dongfang"), id, "充电要便宜", Walk.key());
    statements.add(walk.person("dongfang"), id, "𠮷祥楼的电梯要修 😀", Walk.key());
    List<Statement> offered = offered(id);

    assertThat(page.text("zhaoguilan", "/opinion-rounds/" + id + "/react?list=true"))
        .doesNotContain("充电要便宜");
    statements.decide(clerk, id, offered.get(0).id(), true, "", Walk.key());
    assertRefused(
        () -> statements.decide(clerk, id, offered.get(1).id(), false, " ", Walk.key()),
        "opinion.reason.blank");
    statements.decide(clerk, id, offered.get(1).id(), false, "与充电棚无关", Walk.key());
    assertRefused(
        () -> statements.decide(clerk, id, offered.get(0).id(), false, "又不要了", Walk.key()),
        "opinion.statement.decided");

    assertThat(page.text("zhaoguilan", "/opinion-rounds/" + id + "/react?list=true"))
        .contains("充电要便宜");
    assertThat(page.text("dongfang", "/opinion-rounds/" + id)).contains("与充电棚无关", "😀");
    assertThat(messages("dongfang", "opinion.message.refused")).isPositive();
    assertRefused(
        () -> statements.add(walk.person("weidong"), id, "充电要便宜", Walk.key()),
        "opinion.statement.same");
    assertRefused(
        () -> statements.add(walk.person("weidong"), id, "长".repeat(141), Walk.key()),
        "opinion.statement.long");
    assertRefused(
        () -> statements.add(walk.person("weidong"), id, "\u200b", Walk.key()),
        "opinion.statement.blank");
  }

  @Test
  void what_was_typed_comes_back_with_what_is_wrong_at_its_place() throws Exception {
    long id = opened();
    String path = "/opinion-rounds/" + id;
    statements.add(walk.person("dongfang"), id, "充电要便宜", Walk.key());
    String decision = path + "/statements/" + offered(id).get(0).id() + "/decision";

    MockHttpServletResponse unread =
        page.send(CLERK, decision, "reason", "长".repeat(101), "_key", Walk.key());
    assertThat(unread.getStatus()).isEqualTo(422);
    assertThat(unread.getContentAsString(UTF_8))
        .contains("id=\"reason" + offered(id).get(0).id() + "-error\"", "长".repeat(101));
    MockHttpServletResponse unsaid =
        page.send("dongfang", path + "/statements", "body", "长".repeat(141), "_key", Walk.key());
    assertThat(unsaid.getStatus()).isEqualTo(422);
    assertThat(unsaid.getContentAsString(UTF_8))
        .contains("id=\"body-error\"", ">" + "长".repeat(141) + "</textarea>");
    MockHttpServletResponse sideless =
        page.send(
            "dongfang", path + "/statements/" + mapper.statements(id).get(0).id() + "/reaction");
    assertThat(sideless.getStatus()).isEqualTo(422);
    assertThat(sideless.getContentAsString(UTF_8)).contains("请选同意、不同意或说不清");
  }

  @Test
  void others_find_nothing() {
    long id = opened();
    Statement first = mapper.statements(id).get(0);
    Viewer stranger = walk.person("tianjing");

    assertThatThrownBy(() -> rounds.visible(stranger, id)).isInstanceOf(NotVisible.class);
    assertThatThrownBy(() -> reactions.react(stranger, id, first.id(), Side.AGREE))
        .isInstanceOf(NotVisible.class);
    assertThatThrownBy(() -> reactions.react(clerk, id, first.id(), Side.AGREE))
        .isInstanceOf(NotVisible.class);
    long other = opened();
    assertThatThrownBy(
            () -> reactions.react(walk.person("dongfang"), other, first.id(), Side.AGREE))
        .isInstanceOf(NotVisible.class);
    assertThatThrownBy(() -> statements.add(stranger, id, "不相干的话", Walk.key()))
        .isInstanceOf(NotVisible.class);
    assertThatThrownBy(() -> export.files(clerk, id)).isInstanceOf(NotVisible.class);
  }

  @Test
  void a_form_that_makes_no_sense_says_all_that_is_wrong() {
    RoundForm empty = new RoundForm("", "", "", "everybody", "tomorrow", null);

    assertThatThrownBy(() -> rounds.prepare(clerk, region(), empty, Walk.key()))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.all())
                    .extracting(Refusal::key)
                    .containsExactly(
                        "opinion.fault.title",
                        "opinion.fault.question",
                        "opinion.fault.circle",
                        "opinion.fault.closes"));
    RoundForm foreign = form("110105-2020-9999999", "requesters");
    assertRefused(
        () -> rounds.prepare(clerk, region(), foreign, Walk.key()), "opinion.fault.matter");
  }

  @Test
  void a_form_sent_twice_prepares_one_round_and_without_statements_none_opens() {
    String key = Walk.key();
    String led = rounds.prepare(clerk, region(), form("", "council"), key);

    assertThat(rounds.prepare(clerk, region(), form("", "council"), key)).isEqualTo(led);
    long id = id(led);
    assertRefused(() -> rounds.open(clerk, id, Walk.key()), "opinion.open.noStatements");
    assertThatThrownBy(() -> rounds.visible(walk.person("zhaoguilan"), id))
        .isInstanceOf(NotVisible.class);
    RoundForm old = form("", "council");
    rounds.change(clerk, id, old, Walk.key());
    assertRefused(() -> rounds.change(clerk, id, old, Walk.key()), "opinion.stale");
  }

  @Test
  void fewer_than_three_are_never_shown() throws Exception {
    long id = opened();
    Statement first = mapper.statements(id).get(0);
    react("zhaoguilan", id, first, "agree");
    react("dongfang", id, first, "disagree");

    assertThat(page.text(CLERK, "/opinion-rounds/" + id + "/result"))
        .contains("先不公布")
        .doesNotContain("gs-op-bars");
    assertRefused(() -> common.shown(round(id), By.SECTOR), "opinion.few");
  }

  @Test
  void counts_kept_with_each_reaction_are_those_of_a_recount() {
    long id = opened();
    List<Statement> all = mapper.statements(id);
    Random random = new Random(3);
    for (int i = 0; i < 200; i++) {
      String login = everybody().get(random.nextInt(everybody().size()));
      Side side = Side.of(random.nextInt(3) - 1);
      reactions.react(walk.person(login), id, all.get(random.nextInt(all.size())).id(), side);
      if (i % 50 == 0) {
        assertCounted(id);
      }
    }
    assertCounted(id);
  }

  void assertCounted(long id) {
    for (ReactionMapper.Count count : reactionMapper.counts(id)) {
      assertThat(List.of(count.agreed(), count.disagreed(), count.passed()))
          .containsExactly(
              recount(count.statementId(), count.sector(), 1),
              recount(count.statementId(), count.sector(), -1),
              recount(count.statementId(), count.sector(), 0));
    }
  }

  private int recount(long statement, Sector sector, int side) {
    Integer found =
        sql.queryForObject(
            "select count(*) from opinion_reaction v join opinion_participant p"
                + " on p.id = v.participant_id where v.statement_id = ? and p.sector = ?"
                + " and v.side = ?",
            Integer.class,
            statement,
            sector.name(),
            side);
    return found == null ? 0 : found;
  }

  @Test
  void everybody_is_shown_each_statement_once_the_least_seen_first() throws Exception {
    long id = opened();
    List<Statement> all = mapper.statements(id);
    react("zhaoguilan", id, all.get(0), "agree");
    react("zhaoguilan", id, all.get(1), "agree");

    assertThat(pages.desk(walk.person("dongfang"), id, 0).next()).isEqualTo(all.get(2));
    List<Long> shown = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Statement next = pages.desk(walk.person("weidong"), id, 0).next();
      shown.add(next == null ? 0 : next.id());
      react("weidong", id, next == null ? all.get(0) : next, "pass");
    }
    assertThat(shown).containsExactlyInAnyOrderElementsOf(all.stream().map(Statement::id).toList());
    assertThat(page.text("weidong", "/opinion-rounds/" + id + "/react")).contains("您已经看完全部");
  }

  long opened() {
    return opened("");
  }

  /** All residents of the district may come. */
  long openedToAll() {
    Viewer district = walk.person("qiuyan");
    return opened(district, district.mandates().get(0).regionId(), form("", "residents"));
  }

  private long opened(String matter) {
    return opened(clerk, region(), form(matter, "council"));
  }

  private long opened(Viewer by, long region, RoundForm form) {
    long id = id(rounds.prepare(by, region, form, Walk.key()));
    for (String body : List.of("棚子离楼要有十米", "棚子建在北门", "夜里要有人看")) {
      statements.add(by, id, body, Walk.key());
    }
    rounds.open(by, id, Walk.key());
    walk.goOn();
    return id;
  }

  private RoundForm form(String matter, String circle) {
    String closes =
        LocalDateTime.now(clock).plus(Duration.ofDays(7)).truncatedTo(ChronoUnit.MINUTES) + "";
    return new RoundForm(matter, "充电棚建在哪里", "院里要建电动车充电棚。", circle, closes, "0");
  }

  private long region() {
    return clerk.mandates().get(0).regionId();
  }

  private static long id(String path) {
    return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
  }

  private OpinionRound round(long id) {
    return mapper.find(id).orElseThrow();
  }

  private List<Statement> offered(long id) {
    return mapper.statements(id).stream()
        .filter(each -> each.state() == StatementState.OFFERED)
        .toList();
  }

  void react(String login, long id, Statement statement, String side) {
    reactions.react(walk.person(login), id, statement.id(), Reactions.side(side));
  }

  static List<String> everybody() {
    List<String> all = new ArrayList<>(PARTY);
    all.addAll(GOVERNMENT);
    all.addAll(PUBLIC);
    return all;
  }

  private int messages(String login, String key) {
    Integer found =
        sql.queryForObject(
            "select count(*) from message where message_key = ? and account_id ="
                + " (select id from account where login = ?)",
            Integer.class,
            key,
            login);
    return found == null ? 0 : found;
  }

  static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }
}
