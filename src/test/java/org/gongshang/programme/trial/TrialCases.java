package org.gongshang.programme.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.gongshang.Pages;
import org.gongshang.Walk;
import org.gongshang.programme.pabulib.Pabulib;
import org.gongshang.programme.pabulib.PabulibReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** People try a rule on an election, look on, and may end it. */
abstract class TrialCases {

  private static final Path REAL = Path.of("src/test/resources/pabulib/Poland_Swiecie_2023.pb");
  private static final String CLERK = "lixiaowen";
  private static final String USUAL = "equal-shares.over-budget";

  @Autowired MockMvc mvc;
  @Autowired Walk walk;
  @Autowired JdbcTemplate sql;
  @Autowired TrialMapper mapper;
  @Autowired TrialRunner runner;
  @Autowired TrialSteps steps;
  @Autowired TrialFolder folder;
  @Autowired TrialText words;
  @Autowired Clock clock;

  private static final String DISTRICTS =
      """
      META
      key;value
      budget;100
      vote_type;approval
      PROJECTS
      project_id;cost;name;district
      a;60;健身步道;北里
      b;40;路灯;南里
      c;5;长椅;
      VOTES
      voter_id;vote
      v1;a,b
      v2;a
      v3;a,c
      """;

  private Pages pages;

  @BeforeEach
  void somebody_is_signed_in() {
    pages = new Pages(mvc, walk);
  }

  /**
   * @param more names and values of other fields
   */
  private MockHttpServletResponse upload(byte[] file, String rule, String key, String... more)
      throws Exception {
    MockMultipartFile sent = new MockMultipartFile("file", "城.pb", "text/plain", file);
    String[] fields = Arrays.copyOf(more, more.length + 4);
    System.arraycopy(new String[] {"rule", rule, "_key", key}, 0, fields, more.length, 4);
    return pages.upload(CLERK, "/programmes/trials", sent, fields);
  }

  private String text(byte[] file, String rule, String... more) throws Exception {
    return pages.text(CLERK, ended(upload(file, rule, Walk.key(), more)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String ended(MockHttpServletResponse answer) {
    String location = answer.getRedirectedUrl();
    assertThat(location).startsWith("/programmes/trials/");
    Awaitility.await().until(() -> find(location).state() != TrialState.RUNNING);
    return location;
  }

  private Trial find(String location) {
    return mapper.find(Long.parseLong(location.replaceAll(".*/", ""))).orElseThrow();
  }

  @Test
  void a_towns_election_is_worked_out_and_explained() throws Exception {
    assertThat(text(Files.readAllBytes(REAL), USUAL))
        .contains("算完了", "17 个，共 22 个", "1,040,337", "与文件里写的结果相同")
        .contains("人每人付", "付出余下的全部", "还差", "选中的项目共需 1,120,337，超出预算 1,070,000");
  }

  @ParameterizedTest
  @CsvSource({
    "Poland_Swiecie_2023.pb, equal-shares.over-budget",
    "Poland_Wieliczka_2023_Green_Budget.pb, equal-shares.over-budget",
    "Poland_Warszawa_2019_Las.pb, greedy",
    "Poland_Gdynia_2022_Kamienna_Gora__small.pb, greedy",
  })
  void what_is_downloaded_selects_the_same_again(String name, String rule) throws Exception {
    byte[] file = Files.readAllBytes(REAL.resolveSibling(name));
    String first = ended(upload(file, rule, Walk.key()));
    byte[] back = pages.open(CLERK, first + "/outcome.pb").getContentAsByteArray();
    Pabulib read = PabulibReader.read(new ByteArrayInputStream(back));
    assertThat(read.selected()).isNotEmpty();
    assertThat(read.votes()).isEqualTo(PabulibReader.read(new ByteArrayInputStream(file)).votes());
    assertThat(text(back, rule)).contains("与文件里写的结果相同");
  }

  @Test
  void a_threshold_leaves_out_what_too_few_chose() throws Exception {
    assertThat(text(bytes(DISTRICTS), "greedy", "threshold", "40%"))
        .contains("每个项目至少要有 40% 的投票人投票", "投给它的只有 1 人，不到门槛 2 人");
  }

  @Test
  void each_subregion_spends_its_own_budget() throws Exception {
    String page = text(bytes(DISTRICTS), "greedy", "divide", "district", "budgets", "北里：60\n南里:30");
    assertThat(page)
        .contains("按“district”分开选", "北里（分区预算 60）", "南里（分区预算 30）", "其余项目（剩下的预算 10）")
        .contains("当时余额只有 30，不够");
  }

  @Test
  void budgets_that_do_not_suit_the_file_are_named() throws Exception {
    assertThat(text(bytes(DISTRICTS), "greedy", "divide", "district", "budgets", "北里:160\n东里:1"))
        .contains("各分区预算合计 161，超过文件里的总预算 100", "“南里”", "没有一个项目的“district”是“东里”");
    assertThat(text(bytes(DISTRICTS), "greedy", "budgets", "北里:60"))
        .contains("“PROJECTS”部分缺少“subregion”列");
  }

  @Test
  void an_election_in_which_nobody_voted_selects_nothing_and_says_so() throws Exception {
    String nobody = DISTRICTS.substring(0, DISTRICTS.indexOf("v1"));
    assertThat(text(bytes(nobody), USUAL)).contains("没有人投票，所以一个项目也没有选上", "没有人投给它");
    assertThat(text(bytes(nobody), "greedy")).contains("没有人投票，所以一个项目也没有选上");
  }

  @Test
  void of_very_many_faults_the_first_are_listed() throws Exception {
    String faulty =
        DISTRICTS
            + IntStream.range(0, 150)
                .mapToObj(i -> "n" + i + ";nothing\n")
                .collect(Collectors.joining());
    assertThat(text(bytes(faulty), "greedy")).contains("文件至少有 100 处错误", "只列出前 100 处");
    assertThat(text(bytes(DISTRICTS + "n;nothing\n"), "greedy")).contains("文件有 1 处错误");
  }

  @Test
  void the_same_form_twice_is_one_trial() throws Exception {
    byte[] file = Files.readAllBytes(REAL);
    String key = Walk.key();
    String first = upload(file, "greedy", key).getRedirectedUrl();
    assertThat(upload(file, "greedy", key).getRedirectedUrl()).isEqualTo(first);
  }

  @Test
  void every_fault_of_a_file_is_shown_with_its_line() throws Exception {
    byte[] file =
        bytes(
            "META\nkey;value\nbudget;100\nvote_type;approval\n"
                + "PROJECTS\nproject_id;cost\n1;-5\nVOTES\nvoter_id;vote\na;9\n");
    String location = ended(upload(file, "greedy", Walk.key()));
    assertThat(pages.text(CLERK, location)).contains("没有算成", "第 7 行：", "第 10 行：");
  }

  @Test
  void what_was_typed_stays_in_a_form_that_is_refused() throws Exception {
    assertThat(refused(new byte[0], "threshold", "12"))
        .contains("文件是空的", "value=\"greedy\" checked", "value=\"12\"");
    assertThat(refused(new byte[1], "threshold", "-1", "budgets", "北里"))
        .contains("门槛“-1”认不出", "分区预算“北里”认不出", "href=\"#f-threshold\"", "href=\"#f-budgets\"");
    assertThat(refused(new byte[1], "divide", "district")).contains("要按“district”分区");
    assertThat(refused(new byte[1], "utility", "joy")).contains("没有效用算法“joy”");
  }

  private String refused(byte[] file, String... more) throws Exception {
    MockHttpServletResponse answer = upload(file, "greedy", Walk.key(), more);
    assertThat(answer.getStatus()).isEqualTo(422);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  @Test
  void a_trial_under_way_shows_its_progress_and_can_be_stopped() throws Exception {
    String location = "/programmes/trials/" + atWork("nobody", 4102444800000L);
    assertThat(pages.text(CLERK, location)).contains("<progress", "停止计算", "已增加 7 次");
    pages.send(CLERK, location + "/stop", "_key", Walk.key());
    assertThat(pages.text(CLERK, location)).contains("计算已停止").doesNotContain("<progress");
    long id = Long.parseLong(location.replaceAll(".*/", ""));
    assertThat(mapper.progress(id, "nobody", 8, BigDecimal.ONE, BigDecimal.TEN, Instant.EPOCH))
        .as("who works at it is told to end")
        .isZero();
  }

  @Test
  void what_a_crashed_node_left_is_taken_up() throws Exception {
    String location = "/programmes/trials/" + atWork("crashed", 0);
    runner.goOn();
    Awaitility.await().until(() -> find(location).state() == TrialState.FAILED);
    assertThat(pages.text(CLERK, location)).contains("计算中断了");
  }

  @Test
  void what_takes_too_long_ends_and_says_so() throws Exception {
    String location = ended(upload(Files.readAllBytes(REAL), USUAL, Walk.key()));
    sql.update(
        "update programme_trial set state = 'RUNNING', found = null where id = ?",
        find(location).id());
    TrialRunner hasty = new TrialRunner(mapper, steps, folder, words, clock, 0);
    try {
      hasty.goOn();
      Awaitility.await().until(() -> find(location).state() != TrialState.RUNNING);
    } finally {
      hasty.destroy();
    }
    assertThat(find(location).failure()).isEqualTo("trial.long");
    assertThat(pages.text(CLERK, location)).contains("没有算成", "算的时间太长", "试算另一个文件");
  }

  @Test
  void nobody_sees_the_trials_of_others() throws Exception {
    String location = "/programmes/trials/" + atWork("nobody", 4102444800000L);
    assertThat(pages.open("admin", location).getStatus()).isEqualTo(404);
    assertThat(pages.open(CLERK, "/programmes/trials/999999").getStatus()).isEqualTo(404);
    pages.send(CLERK, location + "/stop", "_key", Walk.key());
  }

  @Test
  void who_gives_a_sign_of_life_keeps_what_takes_long() throws Exception {
    long id = atWork("slow", 0);
    Instant now = Instant.ofEpochMilli(4102444800000L);
    assertThat(mapper.idle(now.minusSeconds(60))).contains(id);
    mapper.beat("slow", now);
    assertThat(mapper.idle(now.minusSeconds(60))).doesNotContain(id);
    pages.send(CLERK, "/programmes/trials/" + id + "/stop", "_key", Walk.key());
  }

  @Test
  void what_ended_the_application_again_and_again_is_given_up() throws Exception {
    long id = atWork("crashed", 0);
    sql.update("update programme_trial set tries = 3 where id = ?", id);
    runner.goOn();
    Awaitility.await().until(() -> find("/" + id).state() == TrialState.FAILED);
    assertThat(find("/" + id).tries()).isEqualTo(4);
  }

  /** A trial of which something was last heard then; its file is not here. */
  private long atWork(String worker, long heard) {
    sql.update(
        "insert into programme_trial (file_name, content, rule_name, stopping, utility, fills,"
            + " threshold, divide, budgets, state, steps, spent, budget, started_by, started_at,"
            + " tries, worker, worked_at)"
            + " select 'a.pb', 'gone', 'EQUAL_SHARES', 'OVER_BUDGET', 'COST', false, '', '', '',"
            + " 'RUNNING', 7, 50, 100, id, 0, 1, ?, ? from account where login = ?",
        worker,
        heard,
        CLERK);
    Long id = sql.queryForObject("select max(id) from programme_trial", Long.class);
    return id == null ? 0 : id;
  }
}
