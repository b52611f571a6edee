package org.gongshang.workflow.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.gongshang.Pages;
import org.gongshang.Walk;
import org.gongshang.need.Channel;
import org.gongshang.need.Needs;
import org.gongshang.need.NewNeed;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Clocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The working calendar as the district's administrator keeps it, and what follows from it. */
@Import(Walk.class)
abstract class CalendarPagesCases {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Autowired MockMvc mvc;
  @Autowired Walk walk;
  @Autowired Clocks clocks;
  @Autowired Needs needs;
  @Autowired Regions regions;
  @Autowired JdbcTemplate sql;

  private Pages pages;
  private List<String> before;

  /** A Monday in a month without holidays of a year to come. */
  private LocalDate monday;

  @BeforeEach
  void the_calendar_as_it_came() {
    pages = new Pages(mvc, walk);
    before = days();
    int year = Math.max(2027, walk.today().getYear() + 1);
    monday = LocalDate.of(year, 3, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
  }

  @AfterEach
  void as_it_was() {
    sql.update("delete from calendar_change");
    days().stream()
        .filter(day -> !before.contains(day))
        .forEach(day -> sql.update("delete from calendar_day where calendar_date = ?", date(day)));
    assertThat(days()).isEqualTo(before);
  }

  @Test
  void a_year_is_shown_with_its_holidays_and_make_up_days() throws Exception {
    sql.update("insert into calendar_day values (?, false, '国庆节')", monday);
    sql.update("insert into calendar_day values (?, true, '国庆节调休')", monday.plusDays(5));
    assertThat(page()).contains("国庆节调休", "休息", "上班", "系统自带", "工作日到 18:00 为止");
    assertThat(inEnglish()).contains("Working calendar", "came with the system");
  }

  @Test
  void a_year_to_come_without_its_make_up_days_is_named() throws Exception {
    String year = String.valueOf(monday.getYear());
    assertThat(page()).contains(year + " 年的放假调休安排还没有登记");
    assertThat(inEnglish())
        .contains("How holidays of " + year + " are made up for is not entered yet");
    added("rest", day(0), "", "元旦");
    assertThat(page()).contains(year + " 年的放假调休安排还没有登记");
    added("work", day(5), "", "元旦调休");
    assertThat(page()).doesNotContain(year + " 年的放假调休安排还没有登记");
  }

  @Test
  void a_holiday_is_entered_for_its_weekdays_with_who_and_when() throws Exception {
    assertThat(added("rest", day(4), day(10), "春节𠮷😀<b>").getRedirectedUrl()).isEqualTo(path());
    assertThat(entered())
        .containsExactly(
            day(4) + " rest",
            day(7) + " rest",
            day(8) + " rest",
            day(9) + " rest",
            day(10) + " rest");
    assertThat(page()).contains("春节𠮷😀&lt;b&gt;", "管理员", "登记了 " + words(4));
    assertThat(clocks.nextWorkday(monday.plusDays(3))).isEqualTo(day(11));
  }

  @Test
  void a_make_up_day_is_a_working_day() throws Exception {
    added("work", day(5), day(6), "春节调休");
    assertThat(entered()).containsExactly(day(5) + " work", day(6) + " work");
    assertThat(clocks.isWorkday(monday.plusDays(5))).isTrue();
    removed(day(5));
    assertThat(clocks.isWorkday(monday.plusDays(5))).isFalse();
    assertThat(page()).contains("删除了 " + words(5));
  }

  @Test
  void the_same_twice_has_one_effect() throws Exception {
    String key = Walk.key();
    for (int time = 0; time < 2; time++) {
      assertThat(send("admin", key, "rest", day(0), "", "劳动节").getRedirectedUrl())
          .isEqualTo(path());
    }
    added("rest", day(0), day(1), "劳动节");
    assertThat(entered()).containsExactly(day(0) + " rest", day(1) + " rest");
    removed(day(0));
    removed(day(0));
    assertThat(sql.queryForList("select act from calendar_change order by id", String.class))
        .containsExactly("ADDED", "ADDED", "REMOVED");
  }

  /** Days are counted from the Monday. */
  @ParameterizedTest
  @CsvSource({
    "rest, 5, 6, 春节, 本来就休息",
    "work, 1, '', 春节调休, 本来就上班",
    "rest, 2027-02-30, '', 春节, 日期不对",
    "rest, '', '', 春节, 日期不对",
    "rest, +999999999-12-31, '', 春节, 日期不对",
    "rest, 0001-01-01, '', 春节, 日期不对",
    "rest, 1, 9999-12-31, 春节, 日期不对",
    "rast, 1, '', 春节, 请选是休息还是上班",
    "'', 1, '', 春节, 请选是休息还是上班",
    "rest, 3, 2, 春节, 不能早于",
    "rest, 0, 31, 春节, 最多登记 31 天",
    "rest, 1, '', ' ', 请写名称",
    "rest, 3650, '', 春节, 只能登记"
  })
  void what_is_wrong_is_said_and_stays_typed(
      String kind, String from, String to, String name, String said) throws Exception {
    MockHttpServletResponse response = added(kind, counted(from), counted(to), name);
    assertThat(response.getContentAsString(StandardCharsets.UTF_8))
        .contains(said, "value=\"" + counted(from) + "\"");
    assertThat(days()).isEqualTo(before);
  }

  private String counted(String text) {
    return text.matches("\\d{1,4}") ? day(Integer.parseInt(text)) : text;
  }

  @Test
  void others_are_told_which_role_opens_the_page() throws Exception {
    for (String login : List.of("sunli", "lixiaowen", "zhengwei", "linshuo")) {
      assertThat(pages.open(login, "/calendar").getStatus()).isEqualTo(403);
      assertThat(send(login, Walk.key(), "rest", day(0), "", "劳动节").getStatus()).isEqualTo(403);
      assertThat(remove(login, "2026-10-01").getStatus()).isEqualTo(403);
      assertThat(pages.text(login, "/account")).doesNotContain("href=\"/calendar\"");
    }
    assertThat(pages.text("admin", "/account")).contains("href=\"/calendar\"");
    assertThat(days()).isEqualTo(before);
  }

  @Test
  void an_administrator_of_a_community_looks_but_changes_nothing() throws Exception {
    long community = regions.byCode("110105012022").orElseThrow().id();
    sql.update(
        "insert into mandate (account_id, role, region_id, valid_from, appointed_by, appointed_at)"
            + " values (?, 'ADMIN', ?, '2020-01-01', 1, 0)",
        walk.person("tianjing").accountId(),
        community);
    try {
      assertThat(pages.text("tianjing", "/calendar"))
          .contains("全区用一本日历")
          .doesNotContain("action=\"/calendar");
      assertThat(send("tianjing", Walk.key(), "rest", day(0), "", "劳动节").getStatus())
          .isEqualTo(403);
      assertThat(days()).isEqualTo(before);
    } finally {
      sql.update("delete from mandate where role = 'ADMIN' and region_id = ?", community);
    }
  }

  @Test
  void a_new_holiday_moves_the_terms_of_new_tasks_alone() throws Exception {
    String earlier = classified();
    Instant due = due(earlier);
    LocalDate first = clocks.nextWorkday(walk.today());
    LocalDate second = clocks.nextWorkday(first);
    assertThat(due).isEqualTo(endOf(second));

    LocalDate holiday = Stream.of(first, second).filter(this::isWeekday).findFirst().orElseThrow();
    added("rest", holiday.toString(), "", "临时放假");
    assertThat(due(classified())).isEqualTo(endOf(clocks.nextWorkday(second)));
    assertThat(due(earlier)).isEqualTo(due);
  }

  private boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek().getValue() < 6;
  }

  private static Instant endOf(LocalDate day) {
    return day.atTime(LocalTime.of(18, 0)).atZone(ZONE).toInstant();
  }

  /** A matter that has just come to the task whose term is two working days. */
  private String classified() {
    long community = regions.byCode("110105012022").orElseThrow().id();
    NewNeed told =
        new NewNeed(community, "楼前的路灯坏了三天，晚上看不见路。", "", null, Channel.ONLINE, null, List.of());
    String matter = needs.submit(told, walk.person("sunli")).value();
    walk.goOn();
    walk.does(
        "lixiaowen",
        "need-screen",
        matter,
        "title",
        "修复楼前路灯",
        "screening",
        "accepted",
        "category",
        "road",
        "urgency",
        "ordinary",
        "reply",
        "您反映的情况已受理，近期安排查看。");
    return matter;
  }

  private Instant due(String matter) {
    return walk.task("lixiaowen", "need-classify", matter).dueAt();
  }

  private String path() {
    return "/calendar?year=" + monday.getYear();
  }

  private String page() throws Exception {
    return pages.text("admin", path());
  }

  private String day(int after) {
    return monday.plusDays(after).toString();
  }

  private String words(int after) {
    LocalDate day = monday.plusDays(after);
    return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  private String inEnglish() throws Exception {
    return mvc.perform(
            get(path())
                .cookie(new Cookie("lang", "en"))
                .with(user("admin"))
                .requestAttr(Viewer.ATTRIBUTE, walk.person("admin")))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse added(String kind, String from, String to, String name)
      throws Exception {
    return send("admin", Walk.key(), kind, from, to, name);
  }

  private MockHttpServletResponse send(
      String login, String key, String kind, String from, String to, String name) throws Exception {
    return pages.send(
        login, "/calendar", "kind", kind, "from", from, "to", to, "name", name, "_key", key);
  }

  private void removed(String date) throws Exception {
    assertThat(remove("admin", date).getRedirectedUrl()).isEqualTo(path());
  }

  private MockHttpServletResponse remove(String login, String date) throws Exception {
    return pages.send(login, "/calendar/remove", "date", date, "_key", Walk.key());
  }

  /** What was not there before, in order. */
  private List<String> entered() {
    return days().stream().filter(day -> !before.contains(day)).toList();
  }

  private List<String> days() {
    return sql.query(
        "select calendar_date, workday from calendar_day order by calendar_date",
        (row, at) -> row.getObject(1, LocalDate.class) + (row.getBoolean(2) ? " work" : " rest"));
  }

  private static LocalDate date(String day) {
    return LocalDate.parse(day.substring(0, 10));
  }
}
