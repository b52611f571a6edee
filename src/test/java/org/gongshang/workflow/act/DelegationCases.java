package org.gongshang.workflow.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongshang.NotVisible;
import org.gongshang.Pages;
import org.gongshang.WaitingNeed;
import org.gongshang.Walk;
import org.gongshang.deliberation.GatheredSession;
import org.gongshang.message.Messages;
import org.gongshang.people.Accounts;
import org.gongshang.people.Delegations;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.TaskDesk;
import org.gongshang.workflow.form.Typed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The clerk is away, and the convener acts for her: whatever he does says so. */
abstract class DelegationCases {

  static final String CLERK = WaitingNeed.CLERK;
  static final String CONVENER = "wangjianguo";
  private static final String BOTH = "王建国（代李晓雯）";
  private static final String PAGE = "/account/delegations";

  @Autowired ApplicationContext context;
  @Autowired Delegations delegations;
  @Autowired DelegationDesk delegating;
  @Autowired TaskDesk desk;
  @Autowired Inbox inbox;
  @Autowired Accounts accounts;
  @Autowired Messages messages;
  @Autowired Walk walk;
  @Autowired MockMvc web;
  @Autowired JdbcTemplate sql;
  @Autowired Clock clock;

  WaitingNeed need;
  private Pages pages;

  @BeforeEach
  void a_need_waits_for_the_clerk() {
    need = new WaitingNeed(context);
    pages = new Pages(web, walk);
  }

  @AfterEach
  void everybody_acts_for_themselves() {
    sql.update("update delegation set ended_at = 0 where ended_at is null");
  }

  void delegate(String from, String to) {
    delegate(CLERK, CONVENER, from, to);
  }

  private void delegate(String principal, String delegate, String from, String to) {
    Viewer viewer = walk.person(principal);
    String mandate = "" + viewer.own().get(0).id();
    String person = "" + walk.person(delegate).accountId();
    delegating.make(viewer, new DelegationForm(mandate, person, from, to, "下周休假"), Walk.key());
  }

  private String day(int fromToday) {
    return LocalDate.now(clock).plusDays(fromToday).toString();
  }

  private boolean found(String login) {
    Inbox.Filter about = new Inbox.Filter(null, null, null, null, need.matter(), 0);
    return !inbox.todo(walk.person(login), about, null, 5).isEmpty();
  }

  @Test
  void whatever_is_done_for_somebody_names_both() throws Exception {
    String task = need.task().taskId();
    String matter = "/matters/" + need.matter();
    delegate(day(0), day(7));

    assertThat(pages.text(CONVENER, "/tasks?text=" + need.matter())).contains("代李晓雯");
    assertThat(pages.text(CONVENER, "/tasks/" + task)).contains("您代李晓雯办理这件事");
    assertThat(pages.text(CONVENER, "/api/v1/tasks/" + task)).contains("\"actingFor\":\"李晓雯\"");
    desk.claim(task, walk.person(CONVENER));
    assertThat(pages.text("hejianjun", matter)).contains(BOTH);
    assertThat(pages.text(CONVENER, "/api/v1/tasks/" + task)).contains(BOTH);

    accept(CONVENER);
    assertThat(pages.text(CLERK, matter)).contains("<b>" + BOTH + "</b> 受理需求");
    assertThat(pages.text(CLERK, matter + "/sheet")).contains(BOTH);
    assertThat(pages.text(CLERK, "/tasks/" + task)).contains(BOTH);
    assertThat(pages.text(CONVENER, "/tasks?tab=done")).contains("代李晓雯");
    assertThat(pages.text(CLERK, "/api/v1/matters/" + need.matter() + "/timeline"))
        .contains("\"by\":\"" + BOTH + "\"");
    assertThat(
            sql.queryForList(
                "select distinct actor from matter_step where business_key = ? and actor < 0",
                Long.class,
                need.matter()))
        .hasSize(1);
  }

  private void accept(String login) {
    desk.submit(
        need.task().taskId(),
        walk.person(login),
        need.accepted(),
        need.task().formDeployment(),
        Walk.key());
  }

  @Test
  void it_begins_and_ends_on_its_days() {
    // long enough that the next working day lies within, whatever day it is
    LocalDate last = LocalDate.parse(day(20));
    delegate(day(1), last.toString());
    assertThat(found(CONVENER)).isFalse();
    walk.until(LocalDate.parse(day(1)));
    assertThat(found(CONVENER)).isTrue();
    walk.until(last.plusDays(1));
    assertThat(found(CONVENER)).isFalse();
  }

  @Test
  void ended_before_its_time_it_is_over_at_once() throws Exception {
    delegate(day(0), day(7));
    String task = need.task().taskId();
    desk.claim(task, walk.person(CONVENER));
    long id = delegations.of(walk.person(CLERK).accountId()).get(0).id();
    assertThatThrownBy(() -> delegating.end(walk.person("zhoumin"), id))
        .isInstanceOf(NotVisible.class);

    pages.send(CLERK, PAGE + "/" + id + "/end");
    assertThat(found(CONVENER)).isFalse();
    assertThatThrownBy(() -> accept(CONVENER)).isInstanceOf(NotVisible.class);
    assertThat(pages.text(CONVENER, "/messages")).contains("李晓雯结束了委派");
    TransferCases.refused("people.delegation.over", () -> delegating.end(walk.person(CLERK), id));
    // what he had begun for her she goes on with
    accept(CLERK);
    assertThat(pages.text(CLERK, "/matters/" + need.matter())).contains("<b>李晓雯</b> 受理需求");
  }

  @Test
  void the_mandates_end_is_its_end() {
    delegate(day(0), day(7));
    long mandate = walk.person(CLERK).own().get(0).id();
    sql.update("update mandate set valid_to = ? where id = ?", LocalDate.of(2024, 2, 1), mandate);
    try {
      assertThat(found(CONVENER)).isFalse();
    } finally {
      sql.update("update mandate set valid_to = null where id = ?", mandate);
    }
  }

  @Test
  void who_acts_for_somebody_does_not_delegate_on() {
    delegate(day(0), day(7));
    long hers = walk.person(CLERK).own().get(0).id();
    long third = walk.person("zhoumin").accountId();
    DelegationForm on = new DelegationForm("" + hers, "" + third, day(0), day(1), "再委派");
    assertThatThrownBy(() -> delegating.make(walk.person(CONVENER), on, Walk.key()))
        .isInstanceOf(NotVisible.class);
  }

  @Test
  void only_one_acts_for_another_at_a_time_and_only_in_days_to_come() {
    delegate(day(1), day(7));
    TransferCases.refused(
        "people.delegation.overlap", () -> delegate(CLERK, "zhoumin", day(7), day(9)));
    TransferCases.refused("people.delegation.endBeforeStart", () -> delegate(day(9), day(8)));
    TransferCases.refused("people.delegation.past", () -> delegate(day(-1), day(8)));
    TransferCases.refused("people.delegation.term.missing", () -> delegate("", "x"));
    TransferCases.refused(
        "people.delegation.nobody", () -> delegate(CLERK, CLERK, day(20), day(21)));
    TransferCases.refused(
        "people.delegation.nobody", () -> delegate(CLERK, "sunli", day(20), day(21)));
    TransferCases.refused(
        "people.delegation.nobody", () -> delegate(CLERK, "tianjing", day(20), day(21)));
    delegate(CLERK, "liuyang", day(8), day(9));
  }

  @Test
  void who_designs_keeps_the_system_or_sits_in_a_council_delegates_nothing() {
    for (String login : List.of("linshuo", "yujing", "admin", "zhaoguilan", "sunli")) {
      TransferCases.refused("people.delegation.role", () -> delegate(login, CLERK, day(0), day(1)));
    }
    assertThat(Set.of(Role.values()))
        .filteredOn(Role::mayBeDelegated)
        .containsExactlyInAnyOrder(
            Role.CONVENER, Role.CLERK, Role.APPROVER, Role.UNIT, Role.SUPERVISOR, Role.OFFICIAL);
  }

  @Test
  void nobody_signs_in_or_votes_for_another() {
    String session = new GatheredSession(context).number();
    InboxRow signIn = walk.task(CONVENER, "session-sign-in", session);
    delegate(CONVENER, CLERK, day(0), day(3));
    Viewer clerk = walk.person(CLERK);
    Typed typed =
        Typed.of(
            java.util.Map.of(
                "attendance",
                new String[] {"in_person"},
                "code",
                new String[] {walk.doorCode(session)}));
    TransferCases.refused(
        "round.notOnRoll",
        () -> desk.submit(signIn.taskId(), clerk, typed, signIn.formDeployment(), Walk.key()));
  }

  @Test
  void who_acts_for_a_convener_reads_that_they_preside_and_sign_in_for_nobody() throws Exception {
    String mandate = "" + walk.person(CONVENER).own().get(0).id();
    assertThat(pages.text(CONVENER, PAGE + "?mandate=" + mandate)).contains("代办的人不替任何人签到");
    assertThat(pages.text(CLERK, PAGE + "?mandate=" + walk.person(CLERK).own().get(0).id()))
        .doesNotContain("代办的人不替任何人签到");

    String session = new GatheredSession(context).number();
    String signIn = walk.task(CONVENER, "session-sign-in", session).taskId();
    delegate(CONVENER, CLERK, day(0), day(3));
    assertThat(pages.text(CLERK, "/tasks?text=" + session)).contains("主持会议签到", "代王建国");
    assertThat(pages.text(CLERK, "/tasks/" + signIn))
        .contains("<h1>主持会议签到</h1>", "您代王建国跟进这一项", "您在这里看进度")
        .doesNotContain("name=\"attendance\"", "您代王建国办理");
  }

  @Test
  void who_is_to_be_told_of_what_was_done_for_somebody_are_both() {
    delegate(day(0), day(7));
    Viewer convener = walk.person(CONVENER);
    long actor = -convener.received().values().iterator().next();
    Set<Long> both = Set.of(convener.accountId(), walk.person(CLERK).accountId());
    assertThat(delegations.people(List.of(actor))).isEqualTo(both);

    String link = "/matters/" + UUID.randomUUID();
    messages.tell(List.of(actor), "act.message.passed", List.of("a", "b", "c", "d"), link);
    assertThat(sql.queryForList("select account_id from message where link = ?", Long.class, link))
        .containsExactlyInAnyOrderElementsOf(both);
  }

  @Test
  void who_could_act_stands_office_by_office_those_of_the_same_region_first() throws Exception {
    String mandate = "" + walk.person(CLERK).own().get(0).id();
    assertThat(pages.text(CLERK, PAGE + "?mandate=" + mandate))
        .containsSubsequence(
            "<optgroup label=\"枣营北里社区召集人\">",
            ">王建国</option>",
            "<optgroup label=\"枣营北里社区审批人\">",
            "<optgroup label=\"枣营北里社区监督员\">",
            "经办人\">",
            ">刘洋")
        .as("units carry out what others decide")
        .doesNotContain("张伟", "郭强");
    TransferCases.refused(
        "people.delegation.nobody", () -> delegate(CLERK, "zhangwei", day(20), day(21)));
  }

  @Test
  void the_page_makes_one_once_and_the_regions_administrator_ends_it() throws Exception {
    String mandate = "" + walk.person(CLERK).own().get(0).id();
    String person = "" + walk.person(CONVENER).accountId();
    assertThat(pages.text(CLERK, PAGE + "?mandate=" + mandate)).contains("王建国", "刘洋");
    String key = Walk.key();
    for (int time = 0; time < 2; time++) {
      MockHttpServletResponse sent =
          pages.send(
              CLERK,
              PAGE,
              "_key",
              key,
              "mandate",
              mandate,
              "delegate",
              person,
              "from",
              day(0),
              "to",
              day(3),
              "reason",
              "外出培训");
      assertThat(sent.getRedirectedUrl()).isEqualTo(PAGE);
    }
    MockHttpServletResponse again =
        pages.send(
            CLERK,
            PAGE,
            "_key",
            Walk.key(),
            "mandate",
            mandate,
            "delegate",
            person,
            "from",
            day(1),
            "to",
            day(2),
            "reason",
            "外出培训");
    assertThat(again.getStatus()).isEqualTo(422);
    assertThat(again.getContentAsString(StandardCharsets.UTF_8)).contains("已委派给别人");
    assertThat(pages.text(CONVENER, PAGE)).contains(BOTH, "外出培训", "代办中");
    assertThat(pages.text("admin", PAGE)).contains(BOTH);
    assertThat(pages.text(CONVENER, "/messages")).contains("李晓雯请您代办");
    long id = delegations.of(walk.person(CLERK).accountId()).get(0).id();
    assertThat(pages.send("admin", PAGE + "/" + id + "/end").getRedirectedUrl()).isEqualTo(PAGE);
    assertThat(pages.text(CONVENER, PAGE)).contains("已结束");
  }
}
