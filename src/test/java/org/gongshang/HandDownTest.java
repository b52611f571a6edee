package org.gongshang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongshang.need.Channel;
import org.gongshang.need.Needs;
import org.gongshang.need.NewNeed;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.workflow.FormRejected;
import org.gongshang.workflow.HandDowns;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.MatterStatus;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.SubMatter;
import org.gongshang.workflow.TaskDesk;
import org.gongshang.workflow.Withdrawals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A matter of a subdistrict is handed down to communities, and their results come back. */
@ApplicationTest
@Import(Walk.class)
class HandDownTest {

  private static final String TASK = "各社区把路口的杂物清走，划好停放线，街道出油漆。𠮷😀";
  private static final String SUMMARY = "两个社区都清走了杂物，划了停放线。";

  @Autowired Walk walk;
  @Autowired Needs needs;
  @Autowired Matters matters;
  @Autowired HandDowns handDowns;
  @Autowired Withdrawals withdrawals;
  @Autowired TaskDesk desk;
  @Autowired Regions regions;
  @Autowired JdbcTemplate sql;
  @Autowired MockMvc mvc;
  @Autowired ApplicationContext context;
  @Autowired TransactionTemplate transaction;

  private Pages pages;
  private String matter;

  @BeforeEach
  void a_matter_that_the_subdistrict_has_received() {
    pages = new Pages(mvc, walk);
    NewNeed told =
        new NewNeed(
            region("110105012022"), "路口堆满杂物，车停得到处都是。", "北口", null, Channel.ONLINE, null, List.of());
    matter = needs.submit(told, walk.person("sunli")).value();
    walk.goOn();
    walk.does(
        "lixiaowen",
        "need-screen",
        matter,
        "title",
        "清理路口杂物",
        "screening",
        "accepted",
        "category",
        "road",
        "urgency",
        "ordinary",
        "reply",
        "您反映的情况已受理，马上去现场查看。");
    walk.does("lixiaowen", "need-classify", matter, "mode", "joint", "level", "2");
    walk.does(
        "lixiaowen",
        "axis-hand-up",
        matter,
        "handUpDecision",
        "handUp",
        "reason",
        "几个社区都有，请街道统一办。");
    walk.does("liuyang", "axis-receive", matter, "receiveDecision", "acceptDown");
  }

  @Test
  void each_region_that_was_chosen_gets_a_matter_of_its_own() throws Exception {
    handDown();

    List<SubMatter> below = below();
    assertThat(below)
        .extracting(SubMatter::regionId)
        .containsExactlyInAnyOrder(region("110105012022"), region("110105012021"));
    assertThat(walk.open(matter)).isEmpty();
    String child = child("110105012021");
    String task = "/tasks/" + walk.task("tianjing", "axis-receive-down", child).taskId();
    assertThat(pages.text("tianjing", task)).contains("各社区把路口的杂物清走", "𠮷😀", "麦子店街道");
    assertThat(sql.queryForList("select account_id from matter_requester where matter = ?", child))
        .as("who asked is with the matter above")
        .isEmpty();
  }

  @Test
  void the_form_says_which_communities_have_no_clerk_yet() throws Exception {
    String form =
        pages.text("liuyang", "/tasks/" + walk.task("liuyang", "axis-hand-down", matter).taskId());
    for (Region below : regions.children(region("110105012"))) {
      Integer clerks =
          sql.queryForObject(
              "select count(*) from mandate where role = 'CLERK' and region_id = ?",
              Integer.class,
              below.id());
      assertThat(form.contains(below.name() + "（还没有经办人）"))
          .as(below.name())
          .isEqualTo(clerks != null && clerks == 0);
    }
    assertThat(form).contains("（还没有经办人）");
  }

  @Test
  void the_day_on_which_it_was_told_is_not_called_the_day_of_its_acceptance() throws Exception {
    assertThat(pages.text("liuyang", "/matters/" + matter))
        .contains("<dt>提出</dt>")
        .doesNotContain("<dt>受理</dt>");
  }

  @Test
  void stages_that_it_skipped_are_said_to_be_skipped() throws Exception {
    handDown();
    assertThat(pages.text("liuyang", "/matters/" + matter))
        .contains("<b>议事</b><small>未经过</small>", "<b>立项</b><small>未经过</small>")
        .contains("<b>评议</b><small>还没开始</small>");
    assertThat(pages.text("liuyang", "/matters/" + matter + "/sheet"))
        .contains("问需，已完成", "议事，未经过", "立项，未经过", "实施，正在进行");
  }

  @Test
  void the_matter_above_shows_how_far_each_is_and_waits_until_a_day() throws Exception {
    handDown();

    String page = pages.text("liuyang", "/matters/" + matter);
    assertThat(page).contains("枣营北里社区", "还有 2 个没办完", "上下级的办理", "<ul class=\"gs-children\">");
    for (SubMatter below : below()) {
      assertThat(page).contains("/matters/" + below.number());
      assertThat(pages.open("liuyang", "/matters/" + below.number()).getStatus()).isEqualTo(200);
    }
    assertThat(pages.text("sunli", "/matters/" + matter))
        .contains("枣营北里社区")
        .doesNotContain("/matters/" + child("110105012021"));
    assertThat(pages.text("sunli", "/messages")).contains("已分给下面的单位办");
  }

  @Test
  void the_last_result_wakes_the_matter_above_once() throws Exception {
    handDown();
    ends(child("110105012022"), "closeMatter");
    assertThat(walk.open(matter)).isEmpty();

    ends(child("110105012021"), "rejectMatter");

    assertThat(walk.open(matter)).containsExactly("axis-roll-up");
    assertThat(pages.text("liuyang", "/matters/" + matter)).contains("已办结", "未受理");
    assertThat(pages.text("liuyang", "/messages")).contains("下派的“清理路口杂物”");
  }

  @Test
  void results_that_are_enough_are_published_and_rated_by_those_who_asked() {
    rolledUp();
    walk.does("liuyang", "axis-roll-up", matter, "rollUpDecision", "enough", "summary", SUMMARY);

    assertThat(
            sql.queryForObject(
                "select snapshot from notice where subject = ?", String.class, matter))
        .contains(SUMMARY, "枣营北里社区");
    walk.nextWorkdays(6);
    assertThat(walk.open(matter)).containsExactly("evaluation-rate");
    walk.does("sunli", "evaluation-rate", matter, "score", "5", "comment", "清爽了");
  }

  @Test
  void results_that_are_not_enough_are_handed_down_again_or_done_here() {
    rolledUp();
    walk.does(
        "liuyang", "axis-roll-up", matter, "rollUpDecision", "again", "reason", "还有一处没有清走，再去办。");
    handDown();
    assertThat(below()).hasSize(4);
    below().stream()
        .filter(SubMatter::isOpen)
        .forEach(open -> ends(open.number().value(), "closeMatter"));

    walk.does(
        "liuyang", "axis-roll-up", matter, "rollUpDecision", "own", "reason", "社区没有设备，由街道来清。");
    assertThat(walk.open(matter)).containsExactly("deliberation-place");
  }

  @Test
  void results_are_not_enough_before_all_are_in() {
    handDown();
    ends(child("110105012022"), "closeMatter");
    walk.until(walk.today().plusDays(21));

    assertThat(walk.open(matter)).containsExactly("axis-roll-up");
    assertThatThrownBy(
            () ->
                walk.does(
                    "liuyang",
                    "axis-roll-up",
                    matter,
                    "rollUpDecision",
                    "enough",
                    "summary",
                    SUMMARY))
        .isInstanceOf(FormRejected.class);
    String later = walk.today().plusDays(10).toString();
    walk.does("liuyang", "axis-roll-up", matter, "rollUpDecision", "wait", "due", later);
    assertThat(walk.open(matter)).isEmpty();
    ends(child("110105012021"), "closeMatter");
    assertThat(walk.open(matter)).containsExactly("axis-roll-up");
  }

  @Test
  void nobody_hands_down_without_saying_to_whom_what_and_by_when() {
    for (List<String> missing :
        List.of(
            List.of("task", TASK, "due", due()),
            List.of("regions", regionIds(), "due", due()),
            List.of("regions", regionIds(), "task", TASK),
            List.of("regions", regionIds(), "task", TASK, "due", walk.today().toString()),
            List.of("regions", "1", "task", TASK, "due", due()))) {
      List<String> answers = new ArrayList<>(List.of("handDownDecision", "handDown"));
      answers.addAll(missing);
      assertThatThrownBy(
              () -> walk.does("liuyang", "axis-hand-down", matter, answers.toArray(String[]::new)))
          .isInstanceOf(FormRejected.class);
    }
    assertThat(below()).isEmpty();
  }

  @Test
  void a_matter_below_goes_through_its_own_cycle() {
    handDown();
    String child = child("110105012022");
    walk.does("lixiaowen", "axis-receive-down", child, "receiveDecision", "accept");

    assertThat(walk.open(child)).containsExactly("deliberation-place");
  }

  @Test
  void what_a_community_returns_is_decided_by_the_district_for_good() throws Exception {
    handDown();
    String child = child("110105012021");
    String other = child("110105012022");
    walk.does(
        "tianjing",
        "axis-receive-down",
        child,
        "receiveDecision",
        "return",
        "reason",
        "路口在两个社区交界，不归本社区管。");

    assertThat(matters.get(new MatterNumber(child)).regionId()).isEqualTo(region("110105"));
    assertThat(pages.text("liuyang", "/messages")).contains("裁定谁来办");
    walk.does(
        "qiuyan",
        "axis-settle",
        child,
        "region",
        "" + region("110105012022"),
        "reason",
        "路口在枣营北里一侧，由枣营北里办。");

    assertThat(walk.open(child)).containsExactly("deliberation-place");
    assertThat(matters.get(new MatterNumber(child)).regionId()).isEqualTo(region("110105012022"));
    ends(child, "closeMatter");
    ends(other, "closeMatter");
    assertThat(walk.open(matter)).containsExactly("axis-roll-up");
  }

  @Test
  void a_community_that_lacks_the_money_hands_up_what_was_handed_down() {
    handDown();
    String child = child("110105012022");
    walk.does(
        "lixiaowen", "axis-receive-down", child, "receiveDecision", "accept", "lacking", "money");
    walk.does(
        "lixiaowen", "axis-hand-up", child, "handUpDecision", "handUp", "reason", "公益金已经用完，请街道出资。");
    walk.does("liuyang", "axis-receive", child, "receiveDecision", "accept");

    assertThat(walk.open(child)).as("nor handed down again").containsExactly("deliberation-place");
    assertThat(matters.get(new MatterNumber(child)).regionId()).isEqualTo(region("110105012"));
  }

  @Test
  void what_nobody_has_acted_on_is_taken_back_and_the_counter_follows() throws Exception {
    handDown();
    String child = child("110105012021");
    assertThat(pages.text("liuyang", "/matters/" + matter))
        .contains("/matters/" + child + "/withdraw");
    assertThat(pages.text("liuyang", "/matters/" + child + "/withdraw")).contains("确认撤回");

    String key = Walk.key();
    String path = withdrawals.withdraw(child, walk.person("liuyang"), key);
    assertThat(withdrawals.withdraw(child, walk.person("liuyang"), key)).isEqualTo(path);
    walk.goOn();

    assertThat(path).isEqualTo("/matters/" + matter);
    assertThat(matters.get(new MatterNumber(child)).status()).isEqualTo(MatterStatus.WITHDRAWN);
    assertThat(walk.open(child)).isEmpty();
    assertThat(pages.text("tianjing", "/messages")).contains("上级撤回了下派的");
    assertThat(pages.text("liuyang", "/matters/" + matter)).contains("已撤回", "还有 1 个没办完");
    ends(child("110105012022"), "closeMatter");
    assertThat(walk.open(matter)).containsExactly("axis-roll-up");
  }

  @Test
  void when_the_last_one_is_taken_back_there_is_nothing_to_wait_for() {
    handDown();
    ends(child("110105012022"), "rejectMatter");
    withdrawals.withdraw(child("110105012021"), walk.person("liuyang"), Walk.key());

    assertThat(walk.open(matter)).containsExactly("axis-roll-up");
    assertThatThrownBy(
            () ->
                walk.does(
                    "liuyang",
                    "axis-roll-up",
                    matter,
                    "rollUpDecision",
                    "enough",
                    "summary",
                    SUMMARY))
        .as("nobody got anything done")
        .isInstanceOf(FormRejected.class);
  }

  @Test
  void what_somebody_has_received_or_claimed_is_not_taken_back() {
    handDown();
    String received = child("110105012022");
    walk.does("lixiaowen", "axis-receive-down", received, "receiveDecision", "accept");
    String claimed = child("110105012021");
    desk.claim(
        walk.task("tianjing", "axis-receive-down", claimed).taskId(), walk.person("tianjing"));

    for (String child : List.of(received, claimed)) {
      assertThatThrownBy(() -> withdrawals.withdraw(child, walk.person("liuyang"), Walk.key()))
          .isInstanceOf(Refusal.class)
          .hasMessage("axis.withdraw.begun");
      assertThat(matters.get(new MatterNumber(child)).isOpen()).isTrue();
    }
  }

  @Test
  void nobody_else_takes_it_back() throws Exception {
    handDown();
    String child = child("110105012021");

    for (String login : List.of("tianjing", "lixiaowen", "sunli", "qiuyan", "zhengwei")) {
      assertThat(pages.open(login, "/matters/" + child + "/withdraw").getStatus())
          .as(login)
          .isEqualTo(404);
      assertThatThrownBy(() -> withdrawals.withdraw(child, walk.person(login), Walk.key()))
          .as(login)
          .isInstanceOf(NotVisible.class);
    }
    for (String guessed : List.of(matter, "012021-2020-9999", "x")) {
      assertThat(pages.open("liuyang", "/matters/" + guessed + "/withdraw").getStatus())
          .isEqualTo(404);
    }
    assertThat(matters.get(new MatterNumber(child)).isOpen()).isTrue();
  }

  @Test
  void what_came_of_each_is_summed_up_for_the_clerk_above() throws Exception {
    handDown();
    String child = child("110105012022");
    walk.does("lixiaowen", "axis-receive-down", child, "receiveDecision", "accept");
    Journey journey = new Journey(context);
    journey.theCouncilAdoptsIt(child);
    journey.theNoticeEnds();
    journey.theProjectIsApproved(child);
    journey.theUnitFinishes(child);
    journey.theNoticeEnds();
    journey.everyoneRates(child, "5");
    ends(child("110105012021"), "rejectMatter");

    String page =
        pages.text("liuyang", "/tasks/" + walk.task("liuyang", "axis-roll-up", matter).taskId());
    assertThat(page).contains("议定：" + Journey.MOTION, "平均 5.00 分，满意", "未受理");
  }

  private void rolledUp() {
    handDown();
    below().forEach(one -> ends(one.number().value(), "closeMatter"));
  }

  private void handDown() {
    walk.does(
        "liuyang",
        "axis-hand-down",
        matter,
        Map.of(
            "handDownDecision",
            List.of("handDown"),
            "regions",
            List.of("" + region("110105012022"), "" + region("110105012021")),
            "task",
            List.of(TASK),
            "due",
            List.of(due())));
  }

  private String regionIds() {
    return "" + region("110105012022");
  }

  private String due() {
    LocalDate day = walk.today().plusDays(20);
    return day.toString();
  }

  /** As its own cycle ends it in the end. */
  private void ends(String number, String step) {
    transaction.executeWithoutResult(
        status ->
            context
                .getBean(step, Step.class)
                .take(new StepContext(number, "", Map.of(), walk.person("liuyang").accountId())));
    walk.goOn();
    assertThat(matters.get(new MatterNumber(number)).status()).isNotEqualTo(MatterStatus.OPEN);
  }

  private List<SubMatter> below() {
    return handDowns.below(new MatterNumber(matter));
  }

  private String child(String code) {
    return below().stream()
        .filter(one -> one.regionId() == region(code))
        .findFirst()
        .orElseThrow()
        .number()
        .value();
  }

  private long region(String code) {
    return regions.byCode(code).orElseThrow().id();
  }
}
