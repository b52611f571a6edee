package org.gongshang.workflow.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongshang.NotVisible;
import org.gongshang.Pages;
import org.gongshang.Refusal;
import org.gongshang.WaitingNeed;
import org.gongshang.Walk;
import org.gongshang.deliberation.GatheredSession;
import org.gongshang.people.Accounts;
import org.gongshang.people.Colleague;
import org.gongshang.people.Mandate;
import org.gongshang.people.Mandates;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Audiences;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.TaskDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** A clerk hands the acceptance of a need to a colleague, who then has it alone. */
abstract class TransferCases {

  static final String CLERK = WaitingNeed.CLERK;
  static final String WHY = "我下周休假，电话 13800002046";

  @Autowired ApplicationContext context;
  @Autowired Transfers transfers;
  @Autowired TaskDesk desk;
  @Autowired Inbox inbox;
  @Autowired Audiences audiences;
  @Autowired Accounts accounts;
  @Autowired Mandates mandates;
  @Autowired Walk walk;
  @Autowired MockMvc web;
  @Autowired JdbcTemplate sql;

  WaitingNeed need;
  String colleague;
  String to;

  private Pages pages;

  @BeforeEach
  void two_clerks_of_a_community() {
    need = new WaitingNeed(context);
    pages = new Pages(web, walk);
    colleague = "clerk-" + UUID.randomUUID().toString().substring(0, 8);
    long account = accounts.open(colleague, "何静", "three quiet words");
    to = token(accounts.appoint(account, clerkHere(), account));
  }

  private Mandate clerkHere() {
    long here = need.task().regionId();
    LocalDate since = LocalDate.of(2024, 1, 1);
    return new Mandate(0, 0, Role.CLERK, here, null, null, null, null, since, null, false);
  }

  private String token(long mandate) {
    return Rights.inPerson(mandates.find(mandate).orElseThrow());
  }

  @AfterEach
  void one_clerk_again() {
    sql.update(
        "delete from mandate where account_id = (select id from account where login = ?)",
        colleague);
  }

  String pass(String login, String holder, String reason) {
    return transfers.pass(need.task().taskId(), walk.person(login), holder, reason, Walk.key());
  }

  @Test
  void the_colleague_has_it_alone_and_everybody_reads_who_passed_it_and_why() throws Exception {
    String task = need.task().taskId();
    assertThat(pass(CLERK, to, WHY)).isEqualTo("/tasks?passed=" + task);

    assertThat(found(colleague)).isTrue();
    assertThat(found(CLERK)).isFalse();
    assertThat(pages.text(colleague, "/tasks?text=" + need.matter())).contains("转办给您的");
    assertThat(pages.text(CLERK, "/tasks?passed=" + task)).contains("转办给何静");
    assertThat(pages.text(CLERK, "/tasks?tab=done")).contains("受理需求（转办给何静）");
    assertThat(pages.text(CLERK, "/matters/" + need.matter()))
        .contains("李晓雯</b> 把“受理需求”转办给", "何静：" + WHY, "何静");
    assertThat(pages.text(colleague, "/messages")).contains("李晓雯 把“", "转给您办：");
    assertThat(pages.open(CLERK, "/tasks/" + task).getStatus()).isEqualTo(404);
    assertThat(pages.open(colleague, "/tasks/" + task).getStatus()).isEqualTo(200);
  }

  private boolean found(String login) {
    Inbox.Filter about = new Inbox.Filter(null, null, null, null, need.matter(), 0);
    return !inbox.todo(walk.person(login), about, null, 5).isEmpty();
  }

  @Test
  void the_colleague_can_complete_it_or_give_it_back() {
    pass(CLERK, to, WHY);
    Viewer person = walk.person(colleague);
    String office = Rights.atRegion(Role.CLERK, need.task().regionId());
    assertThat(choices(person)).contains(office).doesNotContain(to);

    pass(colleague, office, "我不熟悉这个小区");
    assertThat(found(CLERK)).isTrue();
    assertThat(found(colleague)).isTrue();
    pass(CLERK, to, WHY);
    desk.submit(
        need.task().taskId(), person, need.accepted(), need.task().formDeployment(), Walk.key());
    assertThat(count("task_passed")).isZero();
  }

  private int count(String table) {
    Integer count =
        sql.queryForObject(
            "select count(*) from " + table + " where task_id = ?",
            Integer.class,
            need.task().taskId());
    return count == null ? 0 : count;
  }

  private List<String> choices(Viewer viewer) {
    InboxRow row = transfers.row(need.task().taskId(), viewer);
    return transfers.choices(row, viewer).stream().map(Colleague::holder).toList();
  }

  @Test
  void only_who_holds_the_same_role_here_above_or_below_may_take_it_over() {
    String above = token(mandateOf("liuyang"));
    String elsewhere = token(mandateOf("tianjing"));
    assertThat(choices(walk.person(CLERK)))
        .contains(to, above, Rights.holder(mandates.find(mandateOf("liuyang")).orElseThrow()))
        .doesNotContain(elsewhere, token(mandateOf(CLERK)), token(mandateOf("wangjianguo")));

    for (String other : List.of(elsewhere, token(mandateOf("wangjianguo")), "p1", "", "clerk@m0")) {
      refused("act.pass.to.missing", () -> pass(CLERK, other, WHY));
    }
    pass(CLERK, above, WHY);
    assertThat(found("liuyang")).isTrue();
  }

  private long mandateOf(String login) {
    return walk.person(login).mandates().get(0).id();
  }

  @Test
  void whoever_takes_it_over_in_another_region_may_read_the_matter() throws Exception {
    assertThat(pages.open("liuyang", "/matters/" + need.matter()).getStatus()).isEqualTo(404);
    pass(CLERK, token(mandateOf("liuyang")), WHY);
    assertThat(pages.open("liuyang", "/matters/" + need.matter()).getStatus()).isEqualTo(200);
    assertThat(pages.open("qiuyan", "/matters/" + need.matter()).getStatus()).isEqualTo(404);
  }

  @Test
  void a_reason_is_demanded_and_kept_short() {
    refused("act.pass.reason.missing", () -> pass(CLERK, to, " \n "));
    refused("act.words.long", () -> pass(CLERK, to, "忙".repeat(301)));
    refused("act.words.characters", () -> pass(CLERK, to, "忙\u0000"));
    assertThat(pass(CLERK, to, "𠮷".repeat(300))).contains("passed");
  }

  @Test
  void those_of_the_same_region_stand_first_and_whole_offices_last() throws Exception {
    assertThat(pages.text(CLERK, "/tasks/" + need.task().taskId() + "/transfer"))
        .containsSubsequence(
            "<legend>枣营北里社区经办人</legend>",
            "<span>何静",
            "经办人</legend>",
            "<span>刘洋",
            "<legend>整个岗位</legend>");
  }

  @Test
  void strangers_do_not_learn_that_the_task_exists() {
    assertThatThrownBy(() -> pass("tianjing", to, WHY)).isInstanceOf(NotVisible.class);
    assertThatThrownBy(() -> pass("sunli", to, WHY)).isInstanceOf(NotVisible.class);
    assertThatThrownBy(() -> transfers.pass("no-such", walk.person(CLERK), to, WHY, Walk.key()))
        .isInstanceOf(NotVisible.class);
  }

  @Test
  void what_another_has_claimed_only_who_supervises_passes_on() {
    Viewer other = walk.person(colleague);
    desk.claim(need.task().taskId(), other);
    refused("task.claimedByOther", () -> pass(CLERK, token(mandateOf("liuyang")), WHY));
    assertThat(choices(walk.person("malijun")))
        .contains(token(mandateOf(CLERK)))
        .as("who works on it already")
        .doesNotContain(to);
    refused("act.pass.to.same", () -> pass("malijun", to, "尽快办"));

    pass("malijun", token(mandateOf(CLERK)), "尽快办");
    assertThat(found(CLERK)).isTrue();
    desk.claim(need.task().taskId(), walk.person(CLERK));
    assertThatThrownBy(() -> desk.claim(need.task().taskId(), other))
        .isInstanceOf(NotVisible.class);
  }

  @Test
  void nobody_answers_for_another() {
    String session = new GatheredSession(context).number();
    InboxRow signIn = walk.task("wangjianguo", "session-sign-in", session);
    refused(
        "act.pass.personal",
        () -> transfers.pass(signIn.taskId(), walk.person("wangjianguo"), to, WHY, Walk.key()));
  }

  @Test
  void the_same_key_has_one_effect() {
    String key = Walk.key();
    Viewer clerk = walk.person(CLERK);
    String task = need.task().taskId();
    String first = transfers.pass(task, clerk, to, WHY, key);
    assertThat(transfers.pass(task, clerk, to, WHY, key)).isEqualTo(first);
    assertThat(count("action_log")).isOne();
    refused("form.once.other", () -> transfers.pass(task, clerk, to, "别的", key));
  }

  @Test
  void whose_mandate_ends_has_it_no_more() {
    pass(CLERK, to, WHY);
    sql.update(
        "update mandate set valid_to = ? where id = ?",
        LocalDate.of(2024, 2, 1),
        Long.valueOf(to.substring("clerk@m".length())));
    assertThat(found(colleague)).isFalse();
    pass("malijun", token(mandateOf(CLERK)), "原经办人已调走");
    assertThat(found(CLERK)).isTrue();
  }

  static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refusal.class, told -> assertThat(told.key()).isEqualTo(key));
  }
}
