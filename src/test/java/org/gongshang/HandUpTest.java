package org.gongshang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.gongshang.file.Files;
import org.gongshang.need.Channel;
import org.gongshang.need.Needs;
import org.gongshang.need.NewNeed;
import org.gongshang.region.Regions;
import org.gongshang.workflow.FormRejected;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.form.FieldError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Matters on their way up and down the axis, as clerks and residents live it. */
@ApplicationTest
@Import(Walk.class)
class HandUpTest {

  private static final String REASONS = "信号灯由交管部门设置，社区没有权限。𠮷😀 <b>请街道牵头</b>";
  private static final String BACK = "占道是社区与物业的约定，街道派一名协管员配合。";
  private static final byte[] PDF = HexFormat.of().parseHex("255044462d312e370a25e2e3cfd30a");

  @Autowired Walk walk;
  @Autowired Needs needs;
  @Autowired Matters matters;
  @Autowired Regions regions;
  @Autowired Files files;
  @Autowired JdbcTemplate sql;
  @Autowired MockMvc mvc;
  @Autowired ApplicationContext context;
  @Autowired TransactionTemplate transaction;

  private Pages pages;
  private String matter;

  @BeforeEach
  void a_need_of_the_community() {
    pages = new Pages(mvc, walk);
    NewNeed told =
        new NewNeed(
            region("110105012022"),
            "北口左转没有信号，早上抢行，蹭了三回。",
            "北口",
            null,
            Channel.ONLINE,
            null,
            List.of());
    matter = needs.submit(told, walk.person("sunli")).value();
    walk.goOn();
  }

  @Test
  void the_level_above_gets_the_matter_with_its_file_and_the_reasons() throws Exception {
    screened("ordinary");
    classified("2");
    handedUp("attachments", picture());

    assertThat(owner()).isEqualTo(region("110105012"));
    String task = "/tasks/" + walk.task("liuyang", "axis-receive", matter).taskId();
    assertThat(pages.text("liuyang", task)).contains("&lt;b&gt;请街道牵头", "𠮷😀", "现场图.pdf");
    assertThat(pages.text("liuyang", "/matters/" + matter)).contains("枣营北里社区", "现场图.pdf");
    assertThat(told()).contains("message.handUp");
  }

  @Test
  void the_origin_keeps_seeing_it_and_the_neighbour_does_not() throws Exception {
    screened("ordinary");
    classified("2");
    handedUp();
    walk.does("liuyang", "axis-receive", matter, "receiveDecision", "accept", "note", "由街道牵头。");

    assertThat(walk.open(matter)).containsExactly("deliberation-place");
    assertThat(walk.task("liuyang", "deliberation-place", matter).regionId())
        .isEqualTo(region("110105012"));
    assertThat(pages.text("lixiaowen", "/matters/" + matter)).contains("由街道牵头。");
    assertThat(pages.text("sunli", "/matters/" + matter)).contains("麦子店街道");
    assertThat(pages.open("tianjing", "/matters/" + matter).getStatus()).isEqualTo(404);
    assertThatThrownBy(() -> walk.task("lixiaowen", "deliberation-place", matter))
        .isInstanceOf(AssertionError.class);
  }

  /** In the story as in the section beside it, on the page as for programs. */
  @Test
  void who_asked_is_named_only_where_the_matter_is_worked_on() throws Exception {
    screened("ordinary");
    classified("2");
    handedUp();
    walk.does("liuyang", "axis-receive", matter, "receiveDecision", "accept", "note", "由街道牵头。");

    for (String path : List.of("/matters/" + matter, "/api/v1/matters/" + matter + "/timeline")) {
      assertThat(pages.text("liuyang", path)).contains("孙丽");
      assertThat(pages.text("sunli", path)).contains("孙丽");
      assertThat(pages.text("lixiaowen", path)).contains("孙先生/女士").doesNotContain("孙丽");
    }
  }

  @Test
  void it_comes_back_once_with_reasons_and_then_stays() throws Exception {
    screened("ordinary");
    classified("2");
    handedUp();
    walk.does("liuyang", "axis-receive", matter, "receiveDecision", "return", "reason", BACK);
    keeps("lixiaowen");

    assertThat(walk.open(matter)).as("not handed up again").containsExactly("deliberation-place");
    assertThat(walk.task("lixiaowen", "deliberation-place", matter).regionId())
        .isEqualTo(region("110105012022"));
    assertThat(owners())
        .containsExactly(
            row("110105012022", "opened", "sunli"),
            row("110105012", "handUp", "lixiaowen"),
            row("110105012022", "return", "liuyang"));
    assertThat(told()).containsSubsequence("message.handUp", "message.return");
    assertThat(pages.text("sunli", "/messages")).contains("退回枣营北里社区办理");
    for (String login : List.of("lixiaowen", "liuyang")) {
      assertThat(pages.text(login, "/matters/" + matter)).contains("退回", BACK);
    }
  }

  @Test
  void what_comes_up_again_and_is_not_taken_is_decided_by_the_district() throws Exception {
    screened("ordinary");
    classified("2");
    handedUp();
    refused("dispute");
    walk.does("liuyang", "axis-receive", matter, "receiveDecision", "return", "reason", BACK);
    handedUp();
    refused("return");
    walk.does("liuyang", "axis-receive", matter, "receiveDecision", "dispute", "reason", BACK);

    assertThat(owner()).isEqualTo(region("110105"));
    String task = "/tasks/" + walk.task("qiuyan", "axis-settle", matter).taskId();
    assertThat(pages.text("qiuyan", task)).contains(BACK, "枣营北里社区", "麦子店街道", "不能再退回");
    assertThatThrownBy(() -> settled("110105012021")).isInstanceOf(FormRejected.class);
    settled("110105012");

    assertThat(walk.open(matter)).as("nobody is asked again").containsExactly("deliberation-place");
    assertThat(owner()).isEqualTo(region("110105012"));
    assertThat(told()).containsSubsequence("message.dispute", "message.settled");
    assertThat(pages.text("lixiaowen", "/messages")).contains("已上报麦子店街道", "裁定谁来办", "已定由麦子店街道办");
  }

  @Test
  void the_origin_hears_of_each_move_and_of_the_end() throws Exception {
    screened("ordinary");
    classified("2");
    handedUp();
    walk.does("liuyang", "axis-receive", matter, "receiveDecision", "accept");
    assertThat(pages.text("lixiaowen", "/messages")).contains("你处首接的“北口增设左转信号”已上报麦子店街道");

    transaction.executeWithoutResult(
        status ->
            context
                .getBean("closeMatter", Step.class)
                .take(new StepContext(matter, "", Map.of(), null)));

    assertThat(pages.text("lixiaowen", "/messages")).contains("已办结，结果看这里");
    assertThat(pages.text("liuyang", "/messages")).doesNotContain("结果看这里");
  }

  private void refused(String decision) {
    assertThatThrownBy(
            () ->
                walk.does(
                    "liuyang", "axis-receive", matter, "receiveDecision", decision, "reason", BACK))
        .isInstanceOf(FormRejected.class);
  }

  private void settled(String code) {
    walk.does(
        "qiuyan",
        "axis-settle",
        matter,
        "region",
        "" + region(code),
        "reason",
        "信号灯由街道协调交管部门，社区配合。");
  }

  @Test
  void nobody_returns_a_matter_without_reasons() {
    screened("ordinary");
    classified("2");
    handedUp();

    assertThatThrownBy(
            () -> walk.does("liuyang", "axis-receive", matter, "receiveDecision", "return"))
        .isInstanceOf(FormRejected.class);
    assertThat(owner()).isEqualTo(region("110105012"));
  }

  @Test
  void what_is_the_districts_climbs_both_levels_and_a_return_goes_down_one() {
    screened("complex");
    classified("1");
    handedUp();
    walk.does("liuyang", "axis-receive", matter, "receiveDecision", "accept");
    walk.does(
        "liuyang", "axis-hand-up", matter, "handUpDecision", "handUp", "reason", "要区级立项，街道没有资金。");
    walk.does("qiuyan", "axis-receive", matter, "receiveDecision", "return", "reason", BACK);
    keeps("liuyang");

    assertThat(owners())
        .containsExactly(
            row("110105012022", "opened", "sunli"),
            row("110105012", "handUp", "lixiaowen"),
            row("110105", "handUp", "liuyang"),
            row("110105012", "return", "qiuyan"));
    assertThat(walk.task("liuyang", "deliberation-place", matter).regionId())
        .isEqualTo(region("110105012"));
  }

  @Test
  void the_clerk_may_keep_what_is_no_emergency() {
    screened("ordinary");
    classified("2");
    walk.does(
        "lixiaowen", "axis-hand-up", matter, "handUpDecision", "keep", "reason", "先由社区和物业协商解决。");

    assertThat(owners()).containsExactly(row("110105012022", "opened", "sunli"));
    assertThat(walk.open(matter)).containsExactly("deliberation-place");
  }

  @Test
  void an_emergency_goes_straight_up_and_cannot_be_kept_or_returned() throws Exception {
    screened("emergency");
    assertThat(term(walk.task("lixiaowen", "need-classify", matter))).isEqualTo(hours(2));
    classified("2");

    assertThat(walk.open(matter)).containsExactly("axis-take-charge");
    InboxRow task = walk.task("liuyang", "axis-take-charge", matter);
    assertThat(term(task)).isEqualTo(hours(2));
    assertThat(pages.text("liuyang", "/tasks/" + task.taskId()))
        .contains("由本级牵头处置", "不能退回")
        .doesNotContain("receiveDecision");
    assertThat(told()).contains("message.straightUp").doesNotContain("message.handUp");

    walk.does(
        "liuyang",
        "axis-take-charge",
        matter,
        "lead",
        "王强 城管科",
        "measures",
        "两名协管员已到路口疏导，交管部门一小时内到场。");
    assertThat(walk.open(matter)).containsExactly("deliberation-place");
    assertThat(owners())
        .containsExactly(
            row("110105012022", "opened", "sunli"), row("110105012", "straightUp", null));
    assertThat(pages.text("sunli", "/messages")).contains("麦子店街道接报", "两名协管员已到路口疏导");
    assertThat(pages.text("lixiaowen", "/matters/" + matter))
        .contains("情况紧急，由枣营北里社区直接转到麦子店街道", "王强 城管科");
  }

  @Test
  void an_emergency_of_the_district_passes_the_subdistrict_which_sees_it() throws Exception {
    screened("emergency");
    classified("1");

    assertThat(walk.task("qiuyan", "axis-take-charge", matter).regionId())
        .isEqualTo(region("110105"));
    assertThat(owners())
        .containsExactly(
            row("110105012022", "opened", "sunli"),
            row("110105012", "passed", null),
            row("110105", "straightUp", null));
    assertThat(pages.open("liuyang", "/matters/" + matter).getStatus()).isEqualTo(200);
    assertThat(told().stream().filter("message.straightUp"::equals)).hasSize(1);
  }

  @Test
  void the_clerk_cannot_place_an_emergency_below_the_level_that_the_rules_name() {
    screened("emergency");

    assertThatThrownBy(() -> classified("3"))
        .isInstanceOfSatisfying(
            FormRejected.class,
            rejected ->
                assertThat(rejected.errors())
                    .containsExactly(
                        new FieldError("level", "need.classify.emergency", List.of("麦子店街道"))));
    assertThat(walk.open(matter)).containsExactly("need-classify");
  }

  private void keeps(String login) {
    walk.does(login, "axis-hand-up", matter, "handUpDecision", "keep", "reason", "按街道的意见，由本级接着办。");
  }

  private void screened(String urgency) {
    walk.does(
        "lixiaowen",
        "need-screen",
        matter,
        "title",
        "北口增设左转信号",
        "screening",
        "accepted",
        "category",
        "road",
        "urgency",
        urgency,
        "reply",
        "您反映的情况已受理，马上去现场查看。");
  }

  private void classified(String level) {
    walk.does("lixiaowen", "need-classify", matter, "mode", "government", "level", level);
  }

  private void handedUp(String... more) {
    String[] answers = {"handUpDecision", "handUp", "reason", REASONS};
    String[] all = Arrays.copyOf(answers, answers.length + more.length);
    System.arraycopy(more, 0, all, answers.length, more.length);
    walk.does("lixiaowen", "axis-hand-up", matter, all);
  }

  private String picture() {
    MockMultipartFile upload =
        new MockMultipartFile("attachments", "现场图.pdf", "application/pdf", PDF);
    return String.valueOf(files.store(upload, walk.person("lixiaowen").accountId()).id());
  }

  private long region(String code) {
    return regions.byCode(code).orElseThrow().id();
  }

  private long owner() {
    return matters.get(new MatterNumber(matter)).regionId();
  }

  private static Duration term(InboxRow task) {
    return Duration.between(task.startedAt(), task.dueAt());
  }

  private static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }

  /** Region, reason and account of each move, in order. */
  private List<List<Object>> owners() {
    return sql.query(
        "select region_id, reason, moved_by from matter_region where matter = ? order by id",
        (row, at) -> Arrays.asList(row.getLong(1), row.getString(2), row.getObject(3)),
        matter);
  }

  private List<Object> row(String code, String reason, String login) {
    return Arrays.asList(
        region(code), reason, login == null ? null : walk.person(login).accountId());
  }

  /** What the one who asked was told, in order. */
  private List<String> told() {
    return sql.queryForList(
        "select message_key from message where account_id = ? and link = ? order by id",
        String.class,
        walk.person("sunli").accountId(),
        "/matters/" + matter);
  }
}
