package org.gongshang.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
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
            .filter(this::hasNoTerm)
            .findFirst()
            .orElseThrow();
  }

  private boolean hasNoTerm(String code) {
    return sql.queryForList("select id from council_term where council_id = ?", council(code))
        .isEmpty();
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
  void a_formula_is_nobody_s_name() throws Exception {
    ImportJob job = checked(member("=1+1"), member("@王"), member("王=1"));
    assertThat(String.join("\n", uploads.faults("admin", job)))
        .contains("2,姓名：姓名是公式", "3,姓名：姓名是公式");
    assertThat(job.rowsFaulty()).isEqualTo(2);
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
  void a_list_that_says_otherwise_than_what_stands_is_told_so_at_its_cells() throws Exception {
    String head = "姓名,手机,议事会,界别,身份,候补,任职开始,任职结束\n";
    String one = phone();
    String two = phone();
    String[] rows = {
      row("甲", one, seat, "群", "居民", "", "2026-01-01", "2029-12-31"),
      row("乙", two, seat, "群", "", "1", "2026-01-01", "")
    };
    uploads.taken("admin", uploads.checked("admin", head + String.join("\n", rows)));
    String[] others = {
      row("甲", one, seat, "党", "党员", "2", "2026-02-01", "2029-12-30"),
      row("乙", two, seat, "群", "居民", "2", "", "")
    };
    ImportJob again = uploads.checked("admin", head + String.join("\n", others));

    assertThat(again.rowsFaulty()).isEqualTo(2);
    assertThat(uploads.taken("admin", again).unchanged()).isZero();
    assertThat(String.join("\n", uploads.faults("admin", again)))
        .contains(
            "界别：现在代表群，与表里不同",
            "候补：现在是正式代表，表里是第 2 候补",
            "身份：现在是“居民”，表里是“党员”",
            "任职开始：现在从 2026-01-01 起，表里从 2026-02-01 起",
            "任职结束：现在到 2029-12-31 止，表里到 2029-12-30 止",
            "候补：现在是第 1 候补，表里是第 2 候补",
            "身份：现在没有登记身份，表里是“居民”");
  }

  @Test
  void people_stay_as_they_are_known_and_a_list_that_says_otherwise_is_told() throws Exception {
    String phone = phone();
    String number = "N-" + phone;
    String other = phone();
    uploads.taken(
        "admin",
        checked(
            row("甲", phone, number, seat, "群", "", "", "", ""),
            row("乙", other, "", seat, "群", "", "", "", "")));
    ImportJob again =
        checked(
            row("甲", phone(), number, seat, "群", "", "", "", ""),
            row("乙", other, number + "x", seat, "群", "", "", "", ""));
    assertThat(String.join("\n", uploads.faults("admin", again)))
        .contains("手机：与这个人登记的手机不同", "编号：这个人已有账号，登记时没有编号");
    ImportJob renamed = checked(row("乙", other, "", seat, "群", "", "", "", "otherlogin"));
    assertThat(String.join("\n", uploads.faults("admin", renamed))).contains("登录名：与这个人现有的登录名不同");
  }

  @Test
  void what_a_council_cannot_take_is_told_at_its_cell() throws Exception {
    String head = "姓名,手机,议事会,界别,候补,任职开始,任职结束\n";
    String coming =
        regions.within(regions.byCode("110105001").orElseThrow().id()).stream()
            .filter(region -> region.level() == Level.COMMUNITY && !region.code().equals(seat))
            .map(Region::code)
            .filter(this::hasNoTerm)
            .findFirst()
            .orElseThrow();
    pages()
        .send(
            "admin",
            "/councils/" + council(coming) + "/terms",
            "from",
            walk.today().plusDays(40).toString(),
            "_key",
            Walk.key());
    String[] rows = {
      row("甲", phone(), seat, "群", "99", "", ""),
      row("乙", phone(), seat, "群", "", "2020-01-01", "2020-12-31"),
      row("丙", phone(), coming, "群", "", "", "")
    };
    ImportJob job = uploads.checked("admin", head + String.join("\n", rows));

    assertThat(String.join("\n", uploads.faults("admin", job)))
        .contains("候补：候补最多", "任职结束：任职到 2020-12-31 已经结束", "议事会：第 1 届正在筹备");
    sql.update("delete from council_term where council_id = ?", council(coming));
  }

  private Pages pages() {
    return new Pages(mvc, walk);
  }

  @Test
  void full_width_digits_are_digits_in_every_number() throws Exception {
    String head = "姓名,手机,编号,议事会,界别,候补,任职开始,任职结束\n";
    String wide =
        head
            + row(
                "甲",
                wide(phone()),
                wide("Z-" + phone()),
                wide(seat),
                "群",
                "第１候补",
                "２０２６－０９－０１",
                wide("2029/12/31"));
    ImportJob job = uploads.checked("admin", wide);

    assertThat(uploads.faults("admin", job)).isEmpty();
    uploads.taken("admin", job);
    assertThat(uploads.checked("admin", plain(wide)).hasEffect())
        .as("the same once more")
        .isFalse();
    assertThat(
            sql.queryForList(
                "select position from council_seat s join council_term t on t.id = s.term_id"
                    + " where t.council_id = ?",
                Integer.class,
                council(seat)))
        .containsExactly(1);
  }

  private static String wide(String text) {
    return text.chars()
        .map(c -> c > ' ' && c < 0x7F ? c + 0xFEE0 : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String plain(String text) {
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC);
  }

  @Test
  void the_council_of_a_building_is_named_by_its_number() throws Exception {
    long region = regions.byCode(seat).orElseThrow().id();
    String tower = led("/platforms", "region", "" + region, "kind", "building", "name", tower());
    String own = led(tower + "/council", "version", "0");
    String number = "S-" + own.substring(own.lastIndexOf('/') + 1);
    assertThat(pages().text("admin", tower)).contains(number);
    assertThat(pages().text("admin", "/imports/roster")).contains("楼宇园区", "S-1000001");
    String[] rows = {
      row("甲", phone(), "", number, "群", "", "", "", ""),
      row("乙", phone(), "", wide(number).toLowerCase(java.util.Locale.ROOT), "党", "", "", "", ""),
      row("丙", phone(), "", "S-987654321", "群", "", "", "", ""),
      row("丁", phone(), "", "S-" + council(seat), "群", "", "", "", "")
    };
    ImportJob job = checked(rows);
    assertThat(String.join("\n", uploads.faults("admin", job)))
        .contains("4,议事会：没有这个编号的楼宇园区议事会", "5,议事会：没有这个编号的楼宇园区议事会");
    assertThat(job.rowsFaulty()).isEqualTo(2);
    assertThat(uploads.taken("admin", job).created()).isEqualTo(2);
    long council = Long.parseLong(number.substring(2));
    assertThat(councils.members(council).values()).hasSize(2).allMatch(Mandate::apart);
    assertThat(councils.members(council(seat))).isEmpty();
    assertThat(checked(List.of(rows).subList(0, 2).toArray(String[]::new)).hasEffect()).isFalse();

    led(tower + "/close", "version", "0");
    assertThat(String.join("\n", uploads.faults("admin", checked(rows[0]))))
        .contains("议事会：这个议事会已经撤销");
  }

  @Test
  void who_administers_elsewhere_fills_no_council_of_a_building() throws Exception {
    long region = regions.byCode(seat).orElseThrow().id();
    String tower = led("/platforms", "region", "" + region, "kind", "building", "name", tower());
    String own = led(tower + "/council", "version", "0");
    String keeper = keeper("110105012022");
    ImportJob job =
        uploads.checked(
            keeper,
            HEADER
                + row(
                    "甲",
                    phone(),
                    "",
                    "S-" + own.substring(own.lastIndexOf('/') + 1),
                    "群",
                    "",
                    "",
                    "",
                    ""));
    assertThat(uploads.faults(keeper, job)).singleElement().asString().contains("不在您管理的地区");
  }

  private static String tower() {
    return "大厦" + UUID.randomUUID().toString().substring(0, 8);
  }

  private String led(String path, String... fields) throws Exception {
    List<String> sent = new ArrayList<>(List.of("_key", Walk.key(), "address", "一号"));
    sent.addAll(List.of("manager", "某物业"));
    sent.addAll(List.of(fields));
    return String.valueOf(
        pages().send("admin", path, sent.toArray(String[]::new)).getRedirectedUrl());
  }

  private String keeper(String code) {
    String keeper = "keeper-" + UUID.randomUUID().toString().substring(0, 8);
    long id = accounts.open(keeper, "某人", "three quiet words");
    LocalDate since = LocalDate.of(2020, 1, 1);
    long here = regions.byCode(code).orElseThrow().id();
    mandates.appoint(
        id, new Mandate(0, 0, Role.ADMIN, here, null, null, null, null, since, null, false), id);
    return keeper;
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
    String keeper = keeper(seat);
    String elsewhere = row("别", phone(), "", "110105012022", "群", "", "", "", "");
    ImportJob job = uploads.checked(keeper, HEADER + member("本") + "\n" + elsewhere);
    assertThat(uploads.faults(keeper, job)).singleElement().asString().contains("不在您管理的地区");
    assertThat(uploads.taken(keeper, job).created()).isEqualTo(1);
    assertThat(new Pages(mvc, walk).open("sunli", "/imports/roster").getStatus()).isEqualTo(403);
  }
}
