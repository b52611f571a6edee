package org.gongshang.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongshang.NoPermission;
import org.gongshang.NotVisible;
import org.gongshang.Pages;
import org.gongshang.Walk;
import org.gongshang.division.Sandbox;
import org.gongshang.need.Channel;
import org.gongshang.need.Needs;
import org.gongshang.need.NewNeed;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.RegionClosing;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Subjects;
import org.gongshang.workflow.TaskDesk;
import org.gongshang.workflow.engine.TryOut;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What a street and its communities owe, as its leaders and clerks read it. */
abstract class DutiesCases {

  private static final Asked PLAIN = new Asked("", "", "", "", "");
  private static final Asked OWN = new Asked("", "", "", "", "true");

  @Autowired ApplicationContext context;
  @Autowired Duties duties;
  @Autowired DutyTasks tasks;
  @Autowired DutyFrames frames;
  @Autowired RegionClosing closing;
  @Autowired Needs needs;
  @Autowired Subjects subjects;
  @Autowired TaskDesk desk;
  @Autowired TryOut tryOut;
  @Autowired Walk walk;
  @Autowired Clock clock;
  @Autowired JdbcTemplate sql;
  @Autowired MockMvc mvc;

  private Sandbox box;
  private long street;
  private long community;
  private long neighbour;
  private String clerk;
  private Viewer leader;

  @BeforeEach
  void a_street_with_two_communities() {
    box = new Sandbox(context);
    street = box.subdistrict();
    community = box.community(street);
    neighbour = box.community(street);
    box.longAgo(street, community, neighbour);
    clerk = box.person(Role.CLERK, community);
    leader = box.viewer(box.person(Role.OFFICIAL, street));
  }

  @Test
  void open_tasks_count_for_their_role_for_their_region_and_for_all_above() {
    Instant longAgo = clock.instant().minus(Duration.ofDays(3));
    due(screening(community), longAgo);
    due(screening(community), clock.instant().minus(Duration.ofHours(1)));
    due(screening(community), endOfToday());
    due(screening(community), endOfToday().plusMillis(1));
    due(screening(community), clock.instant().plus(Duration.ofDays(60)));
    screening(neighbour);

    DutyPage page = page(leader, street, PLAIN);

    Owed total = page.total();
    assertThat(total.open()).isEqualTo(6);
    assertThat(total.overdue()).isEqualTo(2);
    assertThat(total.oldest()).isEqualTo(Instant.ofEpochMilli(longAgo.toEpochMilli()));
    assertThat(total.today()).isEqualTo(1);
    assertThat(total.soon())
        .as("at least what is due today and at once after midnight")
        .isBetween(2, 3);
    assertThat(page.children())
        .extracting(child -> child.region().id(), child -> child.owed().open())
        .containsExactly(tuple(street, 0), tuple(community, 5), tuple(neighbour, 1));
    assertThat(page.offices()).extracting(DutyPage.Office::role).containsExactly(Role.CLERK);
    assertThat(page.offices().get(0).owed()).isEqualTo(total);
    assertThat(page(walk.person("houjian"), 1, PLAIN).children())
        .filteredOn(child -> child.region().id() == street)
        .extracting(DutyPage.Child::owed)
        .containsExactly(total);
  }

  @Test
  void a_task_counts_by_the_time_limit_that_it_had_when_it_ended() {
    String late = screening(community);
    due(late, clock.instant().minus(Duration.ofHours(30)));
    reject(clerk, late);
    String extended = screening(community);
    due(extended, clock.instant().minus(Duration.ofHours(30)));
    due(extended, clock.instant().plus(Duration.ofHours(1)));
    reject(clerk, extended);

    Owed total = page(leader, street, PLAIN).total();

    assertThat(total.done()).isEqualTo(2);
    assertThat(total.late()).isEqualTo(1);
    assertThat(total.onTime()).isEqualTo(1);
    assertThat(Duration.ofMillis(total.longest())).isBetween(hours(30), hours(31));
    assertThat(total.averageDelay()).isEqualTo(total.longest());
    assertThat(total.open()).isZero();
  }

  private static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }

  @Test
  void what_is_withdrawn_is_not_done_and_if_it_was_overdue_that_stays_known() {
    String inTime = screening(community);
    String overdue = screening(community);
    due(overdue, clock.instant().minus(Duration.ofHours(1)));
    tryOut.withdraw(new MatterNumber(inTime));
    tryOut.withdraw(new MatterNumber(overdue));

    DutyPage page = page(leader, street, PLAIN);

    assertThat(page.total().done()).isZero();
    assertThat(page.total().late()).isZero();
    assertThat(page.total().dropped()).isEqualTo(2);
    assertThat(page.total().missed()).isEqualTo(1);
    assertThat(page.offices().get(0).owed()).isEqualTo(page.total());
    assertThat(subjectsOf(leader, street, Which.MISSED)).containsExactly(overdue);
  }

  @Test
  void what_is_handed_up_is_done_below_and_owed_above() {
    String matter = screening(community);
    String streetClerk = box.person(Role.CLERK, street);
    accept(clerk, matter);
    walk.does(clerk, "need-classify", matter, "mode", "joint", "level", "2", "note", "街道的职责");
    walk.does(
        clerk, "axis-hand-up", matter, "handUpDecision", "handUp", "reason", "信号灯由交管部门设置，社区没有权限。");

    assertThat(page(box.viewer(clerk), community, PLAIN).total().open()).isZero();
    assertThat(page(box.viewer(clerk), community, PLAIN).total().done()).isEqualTo(3);
    assertThat(page(box.viewer(streetClerk), street, PLAIN).total().open()).isEqualTo(1);
    assertThat(page(leader, street, PLAIN).total())
        .extracting(Owed::open, Owed::done)
        .containsExactly(1, 3);
  }

  @Test
  void what_is_open_moves_with_its_region_and_what_has_ended_stays() {
    String ended = screening(community);
    reject(clerk, ended);
    String open = screening(community);
    due(open, clock.instant().minus(Duration.ofHours(1)));

    closing.close(community, box.version(community), neighbour, null, Sandbox.AUTHOR);

    DutyPage page = page(leader, street, PLAIN);
    assertThat(page.children())
        .extracting(
            child -> child.region().id(),
            child -> child.closed(),
            child -> child.owed().overdue(),
            child -> child.owed().done())
        .containsExactly(
            tuple(street, false, 0, 0),
            tuple(neighbour, false, 1, 0),
            tuple(community, true, 0, 1));
    String newClerk = box.person(Role.CLERK, neighbour);
    reject(newClerk, open);
    assertThat(page(box.viewer(newClerk), neighbour, PLAIN).total())
        .extracting(Owed::open, Owed::done, Owed::late)
        .containsExactly(0, 1, 1);
    assertThat(page(leader, community, PLAIN).closed()).isTrue();
  }

  @Test
  void who_took_or_did_a_task_is_named_at_their_own_region() {
    String taken = screening(community);
    desk.claim(walk.task(clerk, "need-screen", taken).taskId(), box.viewer(clerk));
    reject(clerk, screening(community));
    screening(community);

    assertThat(page(leader, street, PLAIN).people()).isEmpty();
    List<DutyPage.Person> people = page(leader, community, OWN).people();
    assertThat(people).hasSize(1);
    assertThat(people.get(0).accountId()).isEqualTo(box.viewer(clerk).accountId());
    assertThat(people.get(0).owed()).extracting(Owed::open, Owed::done).containsExactly(1, 1);
    assertThat(
            lines(
                leader,
                community,
                OWN,
                new DutyTasks.Behind(Which.OPEN, null, people.get(0).accountId(), null)))
        .extracting(line -> line.row().subjectKey())
        .containsExactly(taken);
  }

  @Test
  void each_number_leads_to_its_rows_page_by_page() {
    for (int i = 0; i < 23; i++) {
      due(
          screening(i % 2 == 0 ? community : neighbour),
          clock.instant().plusSeconds((i / 5 - 2) * 3_600L + 60));
    }
    for (int i = 0; i < 22; i++) {
      reject(clerk, screening(community));
    }
    tryOut.withdraw(new MatterNumber(screening(neighbour)));

    DutyPage page = page(leader, street, PLAIN);
    for (Which which : Which.values()) {
      assertThat(subjectsOf(leader, street, which))
          .as(which.key())
          .hasSize(page.total().number(which))
          .doesNotHaveDuplicates();
      assertThat(lines(leader, street, PLAIN, new DutyTasks.Behind(which, Role.CLERK, null, null)))
          .as(which.key())
          .hasSize(page.offices().get(0).owed().number(which))
          .allMatch(line -> line.roles().equals(List.of(Role.CLERK)));
    }
    assertThat(lines(leader, street, PLAIN, behind(Which.OPEN)))
        .extracting(line -> line.row().dueAt())
        .isSorted();
    assertThat(
            lines(leader, street, PLAIN, new DutyTasks.Behind(Which.OPEN, Role.UNIT, null, null)))
        .isEmpty();
  }

  @Test
  void only_the_days_asked_for_count() {
    String matter = screening(community);
    reject(clerk, matter);
    String yesterday = frames.today().minusDays(1).toString();

    assertThat(page(leader, street, new Asked("range", yesterday, yesterday, "", "")).total())
        .isEqualTo(Owed.NOTHING);
    sql.update("update inbox_past set gone_at = gone_at - 86400000 where business_key = ?", matter);
    assertThat(
            page(leader, street, new Asked("range", yesterday, yesterday, "", "")).total().done())
        .isEqualTo(1);
  }

  @Test
  void clerks_read_their_own_region_leaders_all_below_them_and_residents_nothing() {
    Viewer resident = box.viewer(box.person(Role.RESIDENT, community));
    Viewer stranger = box.viewer(box.person(Role.OFFICIAL, neighbour));
    screening(neighbour);

    assertThatThrownBy(() -> page(resident, community, PLAIN)).isInstanceOf(NoPermission.class);
    assertThatThrownBy(() -> page(stranger, community, PLAIN)).isInstanceOf(NotVisible.class);
    assertThatThrownBy(() -> page(leader, 99_999_999L, PLAIN)).isInstanceOf(NotVisible.class);
    assertThatThrownBy(() -> page(box.viewer(clerk), street, PLAIN)).isInstanceOf(NotVisible.class);
    String streetClerk = box.person(Role.CLERK, street);
    assertThat(page(box.viewer(streetClerk), street, PLAIN).own()).isTrue();
    assertThat(page(box.viewer(streetClerk), street, PLAIN).total().open()).isZero();
    assertThat(page(leader, street, PLAIN).total().open()).isEqualTo(1);
  }

  @Test
  void titles_are_for_those_who_may_open_the_matter() {
    String matter = screening(community);
    Viewer admin = box.viewer(box.person(Role.ADMIN, street));

    for (Viewer viewer : List.of(leader, admin)) {
      assertThat(lines(viewer, street, PLAIN, behind(Which.OPEN)))
          .allMatch(line -> (line.subject() != null) == subjects.maySee(matter, viewer));
    }
    assertThat(lines(leader, street, PLAIN, behind(Which.OPEN)).get(0).subject())
        .isEqualTo(new DutyList.Subject(title(matter), "/matters/" + matter));
  }

  @Test
  void the_pages_and_tables_say_the_same() throws Exception {
    String matter = screening(community);
    sql.update("update inbox set title = '=1+1,\"灯\"' where matter = ?", matter);
    due(matter, clock.instant().minus(Duration.ofDays(2)));
    String login = box.person(Role.OFFICIAL, street);
    Pages pages = new Pages(mvc, walk);
    String path = "/duties/" + street;

    assertThat(pages.open(login, "/duties").getRedirectedUrl()).isEqualTo(path);
    assertThat(pages.text(login, path))
        .contains(box.name(street) + "责任清单", path + "/tasks?which=overdue&amp;role=clerk");
    assertThat(pages.text(login, path + "?term=range&from=2026-13-01&to=x"))
        .contains("请把开始和结束的日期都填上");
    assertThat(pages.text(login, path + "/sheet"))
        .contains("核对人", "数字截至打印时", frames.today().getYear() + "年")
        .contains("另有 1 个下级区域没有在办，这个时段也没有办结：")
        .doesNotContain("<summary>另有");
    assertThat(pages.text(login, path + "/tasks?which=overdue"))
        .contains("=1+1,&quot;灯&quot;", "/matters/" + matter, "逾期 2 天", "候领");
    assertThat(pages.text(login, path + "/tasks?which=nonsense&role=nobody&after=x"))
        .contains(matter);
    MockHttpServletResponse numbers = pages.open(login, path + "/export");
    assertThat(numbers.getContentAsString(StandardCharsets.UTF_8))
        .startsWith("\uFEFF区域,代码,角色,在办")
        .contains(box.name(community))
        .contains("经办人,1,0,0,1,0,0,0,0\r\n");
    assertThat(
            pages
                .open(login, path + "/tasks/export?which=overdue")
                .getContentAsString(StandardCharsets.UTF_8))
        .contains("\"'=1+1,\"\"灯\"\"\"", matter, ",候领,");
  }

  private List<String> subjectsOf(Viewer viewer, long region, Which which) {
    return lines(viewer, region, PLAIN, behind(which)).stream()
        .map(line -> line.row().subjectKey())
        .toList();
  }

  private static DutyTasks.Behind behind(Which which) {
    return new DutyTasks.Behind(which, null, null, null);
  }

  /** All lines, one page after the other. */
  private List<DutyList.Line> lines(
      Viewer viewer, long region, Asked asked, DutyTasks.Behind behind) {
    List<DutyList.Line> lines = new ArrayList<>();
    String after = null;
    do {
      DutyList page =
          tasks.list(
              viewer,
              region,
              asked,
              asked.term(frames.today()),
              new DutyTasks.Behind(behind.which(), behind.role(), behind.person(), after));
      lines.addAll(page.lines());
      after = page.next();
    } while (after != null);
    return lines;
  }

  private DutyPage page(Viewer viewer, long region, Asked asked) {
    return duties.page(viewer, region, asked, asked.term(frames.today()));
  }

  private Instant endOfToday() {
    return frames.today().plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusMillis(1);
  }

  /** A matter whose need waits to be accepted. */
  private String screening(long region) {
    NewNeed need =
        new NewNeed(region, "楼道灯坏了三天，晚上看不清台阶。", "3 号楼", null, Channel.ONLINE, null, List.of());
    MatterNumber matter = needs.submit(need, walk.person("sunli"));
    walk.goOn();
    return matter.value();
  }

  private @Nullable String title(String matter) {
    return sql.queryForObject("select title from matter where number = ?", String.class, matter);
  }

  private void due(String matter, Instant moment) {
    long at = moment.toEpochMilli();
    sql.update(
        "update inbox_audience set due_at = ? where task_id in"
            + " (select task_id from inbox where matter = ?)",
        at,
        matter);
    sql.update("update inbox set due_at = ? where matter = ?", at, matter);
  }

  private void accept(String login, String matter) {
    walk.does(
        login,
        "need-screen",
        matter,
        "title",
        "修补路面",
        "screening",
        "accepted",
        "category",
        "parking",
        "urgency",
        "ordinary",
        "reply",
        "您反映的情况已受理，近期提交议事会讨论。");
  }

  private void reject(String login, String matter) {
    walk.does(
        login,
        "need-screen",
        matter,
        "title",
        "修补路面",
        "screening",
        "rejected",
        "reason",
        "elsewhere",
        "reply",
        "这件事归物业处理，已转告物业经理。");
  }
}
