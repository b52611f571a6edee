package org.gongshang.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongshang.Pages;
import org.gongshang.Walk;
import org.gongshang.council.Councils;
import org.gongshang.people.Accounts;
import org.gongshang.people.Mandate;
import org.gongshang.people.Mandates;
import org.gongshang.people.Role;
import org.gongshang.region.Level;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.sheet.ImportJob;
import org.gongshang.sheet.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** Representatives as they come from lists. */
abstract class RosterCases {

  private static final String HEADER = "姓名,手机,编号,议事会,界别,身份,任职开始,任职结束,登录名\n";

  @Autowired ApplicationContext context;
  @Autowired Regions regions;
  @Autowired Councils councils;
  @Autowired Accounts accounts;
  @Autowired Mandates mandates;
  @Autowired JdbcTemplate sql;
  @Autowired MockMvc mvc;
  @Autowired Walk walk;

  private Uploads uploads;
  private String seat;

  @BeforeEach
  void councils_without_members() {
    uploads = new Uploads(context, "roster");
    seat =
        regions.within(regions.byCode("110105001").orElseThrow().id()).stream()
            .filter(region -> region.level() == Level.COMMUNITY)
            .map(Region::code)
            .filter(code -> councils.members(council(code)).isEmpty())
            .findFirst()
            .orElseThrow();
  }

  private long council(String code) {
    return councils.at(regions.byCode(code).orElseThrow().id()).orElseThrow().id();
  }

  private static String phone() {
    return "13"
        + UUID.randomUUID().toString().replaceAll("\\D", "").concat("000000000").substring(0, 9);
  }

  private static String row(String... cells) {
    return String.join(",", cells);
  }

  private String member(String name) {
    return row(name, phone(), "", seat, "群", "居民", "2026-01-01", "", "");
  }

  private ImportJob checked(String... rows) throws Exception {
    return uploads.checked("admin", HEADER + String.join("\n", rows));
  }

  private int people() {
    return sql.queryForObject("select count(*) from account", Integer.class);
  }

  @Test
  void a_list_is_checked_without_a_trace_and_seats_everybody_once_confirmed() throws Exception {
    int before = people();
    ImportJob job = checked(member("王𠮷祥"), member("李😀"), member("王𠮷祥"));
    assertThat(uploads.faults("admin", job)).isEmpty();
    assertThat(people()).isEqualTo(before);
    ImportJob done = uploads.taken("admin", job);
    assertThat(done.created()).as(uploads.page("admin", done)).isEqualTo(3);
    assertThat(people()).isEqualTo(before + 3);
    assertThat(councils.members(council(seat)).values())
        .extracting(Mandate::role)
        .containsOnly(Role.REPRESENTATIVE)
        .hasSize(3);
  }

  @Test
  void the_second_time_nobody_comes_twice() throws Exception {
    String[] rows = {member("甲"), member("乙")};
    uploads.taken("admin", checked(rows));
    int before = people();
    ImportJob again = checked(rows);
    assertThat(again.rowsFaulty()).isZero();
    assertThat(again.hasEffect()).isFalse();
    assertThat(uploads.taken("admin", again).unchanged()).isEqualTo(2);
    assertThat(people()).isEqualTo(before);
    assertThat(councils.members(council(seat))).hasSize(2);
  }

  @Test
  void who_comes_has_no_password_and_waits_for_a_code() throws Exception {
    String phone = phone();
    uploads.taken("admin", checked(row("丙", phone, "", seat, "党", "", "", "", "")));
    assertThat(accounts.byLogin(phone)).isPresent();
    assertThat(
            sql.queryForObject(
                "select count(*) from account where phone = ? and waits_since is not null"
                    + " and import_id is not null",
                Integer.class,
                phone))
        .isEqualTo(1);
    assertThat(new Pages(mvc, walk).text("admin", "/activations"))
        .contains(regions.label(regions.byCode(seat).orElseThrow().id()));
  }

  @Test
  void each_fault_is_told_with_its_row() throws Exception {
    String same = member("丁");
    ImportJob job =
        checked(
            same,
            same,
            row("戊", "", "", seat, "群", "", "", "", ""),
            row("己", phone(), "", "没有这里", "群", "", "", "", ""),
            row("庚", phone(), "", seat, "工", "", "", "", ""),
            row("辛", phone(), "", seat, "群", "", "2026-02-30", "", ""),
            row("壬", phone(), "", seat, "群", "", "2026年5月1日", "2026/4/1", ""),
            row("癸", "电话", "", seat, "群", "", "", "", ""),
            row("子", phone(), "", seat, "群", "", "", "", "admin"),
            row("丑", phone(), "", seat, "群", "", "", "", "大写"),
            row("寅", phone(), "N1", seat, "群", "", "", "", ""),
            row("卯", phone(), "N1", seat, "群", "", "", "", ""));
    assertThat(String.join("\n", uploads.faults("admin", job)))
        .contains(
            "3,姓名：与第 2 行是同一个人、同一个议事会",
            "4,手机：手机号和编号至少填一个",
            "5,议事会：没有这个地区",
            "6,界别：请写党、政或群",
            "7,任职开始：认不出日期",
            "8,任职结束：",
            "9,手机：请只写数字",
            "10,登录名：登录名 admin 已经有人用",
            "11,登录名：2 到 32 位",
            "13,编号：这个编号是寅的");
    assertThat(job.rowsFaulty()).isEqualTo(10);
  }

  @Test
  void nobody_is_seated_beyond_the_most_that_the_council_may_have() throws Exception {
    ImportJob job =
        checked(IntStream.range(0, 600).mapToObj(i -> member("人" + i)).toArray(String[]::new));
    int most = job.rowsNew();
    assertThat(most).isBetween(8, 100);
    assertThat(job.rowsFaulty()).isEqualTo(600 - most);
    uploads.taken("admin", job);
    assertThat(councils.members(council(seat))).hasSize(most);
  }

  @Test
  void alternates_come_with_their_order_and_take_no_seat() throws Exception {
    String head = "姓名,手机,议事会,界别,候补\n";
    String[] rows = {
      row("甲", phone(), seat, "群", ""),
      row("乙", phone(), seat, "群", "1"),
      row("丙", phone(), seat, "群", "第2候补"),
      row("丁", phone(), seat, "党", "候补 1"),
      row("戊", phone(), seat, "群", "1"),
      row("己", phone(), seat, "群", "是"),
      row("庚", phone(), seat, "群", "0")
    };
    ImportJob job = uploads.checked("admin", head + String.join("\n", rows));
    assertThat(String.join("\n", uploads.faults("admin", job)))
        .contains("6", "这一方的第 1 候补已经有人", "7,候补：请写候补的次序", "8,候补：请写候补的次序");
    assertThat(uploads.taken("admin", job).created()).isEqualTo(4);
    assertThat(councils.members(council(seat))).hasSize(1);

    ImportJob again =
        uploads.checked("admin", head + String.join("\n", List.of(rows).subList(0, 4)));
    assertThat(again.rowsFaulty()).isZero();
    assertThat(uploads.taken("admin", again).unchanged()).isEqualTo(4);
    assertThat(
            sql.queryForObject(
                "select count(*) from council_seat s join council_term t on t.id = s.term_id"
                    + " where t.council_id = ? and s.standing = 'ALTERNATE'",
                Integer.class,
                council(seat)))
        .isEqualTo(3);
  }

  @Test
  void a_place_is_named_by_code_or_by_its_names() throws Exception {
    String label = regions.label(regions.byCode(seat).orElseThrow().id());
    String rows =
        Stream.of(label, label.replace(" ", "/"), label.replace(" ", "") + "议事会", seat)
            .map(place -> row("某" + UUID.randomUUID(), phone(), "", place, "政", "", "", "", ""))
            .map(text -> text.replaceAll("某([0-9a-f]{4})[^,]*", "某$1"))
            .collect(Collectors.joining("\n"));
    ImportJob job = uploads.checked("admin", HEADER + rows);
    assertThat(uploads.faults("admin", job)).isEmpty();
    assertThat(job.rowsNew()).isEqualTo(4);
  }

  @Test
  void an_administrator_of_a_community_names_its_members_only() throws Exception {
    String keeper = "keeper-" + UUID.randomUUID().toString().substring(0, 8);
    long id = accounts.open(keeper, "某人", "three quiet words");
    LocalDate since = LocalDate.of(2020, 1, 1);
    long here = regions.byCode(seat).orElseThrow().id();
    mandates.appoint(
        id, new Mandate(0, 0, Role.ADMIN, here, null, null, null, null, since, null, false), id);
    String elsewhere = row("别", phone(), "", "110105012022", "群", "", "", "", "");
    ImportJob job = uploads.checked(keeper, HEADER + member("本") + "\n" + elsewhere);
    assertThat(uploads.faults(keeper, job)).singleElement().asString().contains("不在您管理的地区");
    assertThat(uploads.taken(keeper, job).created()).isEqualTo(1);
    assertThat(new Pages(mvc, walk).open("sunli", "/imports/roster").getStatus()).isEqualTo(403);
  }
}
