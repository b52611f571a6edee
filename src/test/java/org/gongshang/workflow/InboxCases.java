package org.gongshang.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongshang.Walk;
import org.gongshang.need.Channel;
import org.gongshang.need.Needs;
import org.gongshang.need.NewNeed;
import org.gongshang.people.Accounts;
import org.gongshang.people.Mandate;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.engine.TryOut;
import org.gongshang.workflow.form.Typed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person finds in the inbox, in which order, and what they did before. */
abstract class InboxCases {

  private static final String QUIET = "110105012021";

  private static final Actions.Filter ALL = new Actions.Filter(null, null, null);

  @Autowired Inbox inbox;
  @Autowired Tasks tasks;
  @Autowired TaskDesk desk;
  @Autowired Audiences audiences;
  @Autowired Actions actions;
  @Autowired Matters matters;
  @Autowired MatterOpening opening;
  @Autowired Needs needs;
  @Autowired Accounts accounts;
  @Autowired Regions regions;
  @Autowired Walk walk;
  @Autowired TryOut tryOut;
  @Autowired Clock clock;
  @Autowired JdbcTemplate sql;
  @Autowired TransactionTemplate transaction;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private long community;
  private Viewer clerk;

  @BeforeEach
  void a_clerk_of_a_quiet_community() {
    community = regions.byCode(QUIET).orElseThrow().id();
    clerk = appointed(Role.CLERK, community);
  }

  @Test
  void the_most_urgent_comes_first() {
    String late = screening("三号楼");
    String urgent = screening("一号楼");
    String usual = screening("二号楼");
    due(late, Duration.ofDays(9));
    due(urgent, Duration.ofMinutes(-5));
    due(usual, Duration.ofDays(2));

    assertThat(found(clerk, marked(0))).containsExactly(urgent, usual, late);
  }

  @Test
  void pages_show_each_task_once_even_when_all_are_due_at_one_moment() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      all.add(screening("同时到期 " + i));
    }
    all.forEach(task -> due(task, Duration.ofDays(1)));

    List<String> seen = new ArrayList<>();
    Inbox.Cursor after = null;
    List<InboxRow> page;
    do {
      page = inbox.todo(clerk, marked(0), after, 3);
      page.forEach(row -> seen.add(row.taskId()));
      after = page.isEmpty() ? null : cursor(page.get(page.size() - 1));
    } while (page.size() == 3);

    assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void a_long_list_after_a_short_one_is_not_cut_short() {
    List<String> all = List.of(screening("东门"), screening("西门"), screening("南门"));

    transaction.executeWithoutResult(
        oneConnection -> {
          assertThat(inbox.todo(clerk, marked(0), null, 2)).hasSize(2);
          assertThat(inbox.todo(clerk, marked(0), null, 9))
              .extracting(InboxRow::taskId)
              .containsExactlyInAnyOrderElementsOf(all);
        });
  }

  private static Inbox.@Nullable Cursor cursor(InboxRow last) {
    return Inbox.Cursor.parse(new Inbox.Cursor(last.dueAt(), last.taskId()).toString());
  }

  @Test
  void the_figures_above_the_list_are_those_of_the_list() {
    int before = inbox.counts(clerk, 0).total();
    String overdue = screening("已逾期");
    String today = screening("今天到期");
    String later = screening("以后到期");
    due(overdue, Duration.ofMinutes(-1));
    due(today, inbox.endOfToday());
    due(later, Duration.ofDays(30));

    Inbox.Counts counts = inbox.counts(clerk, 0);
    assertThat(counts.total()).isEqualTo(before + 3);
    assertThat(found(clerk, filter("overdue", null))).hasSize(counts.overdue()).contains(overdue);
    assertThat(found(clerk, filter(null, inbox.endOfToday())))
        .hasSize(counts.today())
        .contains(today)
        .doesNotContain(overdue, later);
    assertThat(inbox.figures(clerk, 0).stages())
        .containsEntry(Stage.NEED, counts.total())
        .allSatisfy((stage, total) -> assertThat(total).isLessThanOrEqualTo(counts.total()));
  }

  @Test
  void what_addresses_somebody_in_two_ways_counts_once() {
    int before = inbox.counts(clerk, 0).total();
    screening("由本人办理，也请本人签署");
    InboxRow row = inbox.todo(clerk, marked(0), null, 1).get(0);
    Viewer signer = appointed(Role.CONVENER, community);
    int asked = inbox.counts(signer, 0).total();
    transaction.executeWithoutResult(
        both -> {
          audiences.askSigner(row, clerk.accountId());
          audiences.askSigner(row, signer.accountId());

          assertThat(inbox.counts(clerk, 0).total()).isEqualTo(before + 1);
          assertThat(inbox.counts(signer, 0).total()).isEqualTo(asked + 1);
          // nobody asked them to sign: the inbox says so only here
          both.setRollbackOnly();
        });
  }

  private static Inbox.Filter filter(@Nullable String when, @Nullable Instant until) {
    return new Inbox.Filter(null, when, until, null, null, 0);
  }

  @Test
  void what_is_searched_for_is_text_and_no_pattern() {
    String half = screening("省 50% 电𠮷😀");
    String more = screening("省 505 电_");

    assertThat(found(clerk, text("50% 电"))).contains(half).doesNotContain(more);
    assertThat(found(clerk, text("电_"))).contains(more).doesNotContain(half);
    assertThat(found(clerk, text("𠮷😀"))).contains(half).doesNotContain(more);
    assertThat(found(clerk, text("𠮷😁"))).isEmpty();
    assertThat(found(clerk, text("'; drop table inbox; --"))).isEmpty();
    String number = tasks.open(half, clerk).row().subjectKey();
    assertThat(found(clerk, text(number))).containsExactly(half);
  }

  private static Inbox.Filter text(String text) {
    return new Inbox.Filter(null, null, null, null, text, 0);
  }

  @Test
  void stage_and_region_leave_out_the_others() {
    String task = screening("只在本社区");

    assertThat(found(clerk, marked(0))).containsExactly(task);
    assertThat(found(clerk, new Inbox.Filter(Stage.NEED, null, null, community, mark, 0)))
        .containsExactly(task);
    assertThat(found(clerk, new Inbox.Filter(Stage.PROJECT, null, null, null, mark, 0))).isEmpty();
    assertThat(found(clerk, new Inbox.Filter(null, null, null, community + 1, mark, 0))).isEmpty();
    assertThat(inbox.regions(clerk)).extracting(region -> region.id()).containsExactly(community);
    assertThat(inbox.regions(clerk, inbox.figures(clerk, 0), 0)).isEqualTo(inbox.regions(clerk));
  }

  @Test
  void who_holds_no_office_finds_what_asks_them_by_name() {
    MatterNumber matter = tryOut.openMatter(mark + " 表决");
    Viewer member = new Viewer(77_301, "某人", List.of());
    Viewer other = new Viewer(77_302, "某人", List.of());
    String vote =
        tryOut
            .task(tryOut.startVote(tryOut.deployVote(), matter, List.of(member.accountId())))
            .getId();

    assertThat(found(member, marked(0))).containsExactly(vote);
    assertThat(found(member, Inbox.Filter.none())).containsExactly(vote);
    assertThat(found(other, Inbox.Filter.none())).isEmpty();
    assertThat(inbox.standing(member, Inbox.Filter.none(), null)).isEqualTo(new Standing(1, 0));
    assertThat(inbox.standing(other, Inbox.Filter.none(), null)).isEqualTo(new Standing(0, 0));
    InboxRow row = tasks.open(vote, member).row();
    Inbox.Cursor after = new Inbox.Cursor(row.dueAt(), row.taskId());
    assertThat(inbox.todo(member, Inbox.Filter.none(), after, 20)).isEmpty();
  }

  @Test
  void leaders_find_what_lies_below_them_only_when_they_ask_for_it() {
    MatterNumber matter = tryOut.openMatter(mark + " 督办");
    String task = tryOut.task(tryOut.start(tryOut.deploy("受理"), matter)).getId();
    long there = matters.get(matter).regionId();
    Viewer official = appointed(Role.OFFICIAL, there);
    Viewer above = appointed(Role.OFFICIAL, regions.parent(there).orElseThrow().id());

    assertThat(found(official, marked(0))).containsExactly(task);
    assertThat(found(above, marked(0))).isEmpty();
    assertThat(found(above, marked(1))).containsExactly(task);
    assertThat(found(appointed(Role.CLERK, regions.top().id()), marked(1))).isEmpty();
    assertThat(audiences.offices(List.of(task)).get(task))
        .extracting(Audiences.Address::holder)
        .containsExactly("clerk@r" + there, "official@r" + there);
  }

  @Test
  void what_was_done_and_started_is_told_newest_first_page_by_page() {
    Viewer resident = appointed(Role.RESIDENT, community);
    List<String> done = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      String task = need(resident);
      reject(task);
      done.add(0, task);
    }

    List<String> told = new ArrayList<>();
    Inbox.Cursor before = null;
    List<Actions.Done> page;
    do {
      page = actions.done(clerk, ALL, before, 2);
      page.forEach(row -> told.add(row.taskId()));
      before = page.isEmpty() ? null : cursor(page.get(page.size() - 1));
    } while (page.size() == 2);

    assertThat(told).containsExactlyElementsOf(done);
    assertThat(actions.started(resident, ALL, null, 50)).hasSize(5);
    assertThat(actions.done(appointed(Role.CLERK, community), ALL, null, 50)).isEmpty();
    assertThat(actions.hasDone(done.get(0), clerk)).isTrue();
    assertThat(actions.doneBy(done.get(0))).contains(clerk.accountId());
    assertThat(tasks.past(done.get(0))).get().extracting(PastTask::formId).isEqualTo("need-screen");
  }

  private static Inbox.@Nullable Cursor cursor(Actions.Done last) {
    return new Inbox.Cursor(last.actedAt(), String.valueOf(last.id()));
  }

  private String need(Viewer resident) {
    NewNeed need =
        new NewNeed(community, "单元门口的路灯坏了三天，没有人修。", "", null, Channel.ONLINE, null, List.of());
    String matter = needs.submit(need, resident).value();
    walk.goOn();
    return inbox.ofSubject(matter).get(0).taskId();
  }

  private void reject(String task) {
    Typed typed =
        Typed.of(
            java.util.Map.of(
                "title", new String[] {mark + " 不受理的事"},
                "screening", new String[] {"rejected"},
                "reason", new String[] {"elsewhere"},
                "reply", new String[] {"这件事归物业处理，已转告物业经理。"}));
    desk.submit(task, clerk, typed, tasks.open(task, clerk).row().formDeployment(), Walk.key());
  }

  /** A matter of the clerk's community whose need waits to be accepted; the task's id. */
  private String screening(String title) {
    MatterNumber matter =
        opening.open(new NewMatter(mark + " " + title, community, clerk.accountId()));
    walk.goOn();
    return inbox.ofSubject(matter.value()).get(0).taskId();
  }

  private void due(String task, Duration fromNow) {
    due(task, clock.instant().plus(fromNow));
  }

  private void due(String task, Instant moment) {
    long at = moment.toEpochMilli();
    sql.update("update inbox set due_at = ? where task_id = ?", at, task);
    sql.update("update inbox_audience set due_at = ? where task_id = ?", at, task);
  }

  private Inbox.Filter marked(int reach) {
    return new Inbox.Filter(null, null, null, null, mark, reach);
  }

  private List<String> found(Viewer viewer, Inbox.Filter filter) {
    return inbox.todo(viewer, filter, null, 500).stream().map(InboxRow::taskId).toList();
  }

  private Viewer appointed(Role role, long region) {
    long account =
        accounts.open(
            "i" + UUID.randomUUID().toString().substring(0, 8), "某人", "three quiet words");
    Mandate mandate =
        new Mandate(
            0, 0, role, region, null, null, null, null, LocalDate.of(2024, 1, 1), null, false);
    accounts.appoint(account, mandate, account);
    return accounts.viewer(account);
  }
}
