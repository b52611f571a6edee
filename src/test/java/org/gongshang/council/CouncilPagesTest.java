package org.gongshang.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.gongshang.ApplicationTest;
import org.gongshang.Pages;
import org.gongshang.Walk;
import org.gongshang.division.Sandbox;
import org.gongshang.people.Role;
import org.gongshang.people.Sector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Councils in the browser: found, looked at and set up. */
@ApplicationTest
@TestPropertySource(properties = Sandbox.DATABASE)
class CouncilPagesTest {

  @Autowired ApplicationContext context;
  @Autowired MockMvc mvc;
  @Autowired Walk walk;
  @Autowired Enrolments enrolments;

  private Pages pages;
  private CouncilBox box;
  private String admin;

  @BeforeEach
  void a_street_with_an_administrator_of_its_own() {
    pages = new Pages(mvc, walk);
    box = new CouncilBox(context);
    admin = box.person(Role.ADMIN, box.subdistrict());
  }

  @Test
  void everybody_finds_the_councils_of_their_line_and_none_beside() throws Exception {
    String list = pages.text("sunli", "/councils");
    assertThat(list).contains("枣营北里社区议事会", "麦子店街道议事会", "朝阳区议事会").doesNotContain("农展馆");
    assertThat(pages.text("sunli", "/councils?q=农展馆"))
        .contains("没有找到议事会")
        .as("the five characters are an ornament here")
        .doesNotContain("问需，");
    assertThat(pages.text("admin", "/councils?q=农展馆")).contains("农展馆");
  }

  @Test
  void a_long_list_has_pages_and_nobody_is_on_two() throws Exception {
    String first = pages.text("admin", "/councils");
    assertThat(first).contains("下一页", "朝阳区议事会");
    String next = first.replaceAll("(?s).*href=\"(/councils\\?[^\"]*after=[^\"]*)\".*", "$1");
    String second = pages.text("admin", next.replace("&amp;", "&"));
    assertThat(second).contains("议事会").doesNotContain(">朝阳区议事会<");
  }

  @Test
  void an_administrator_sets_up_a_council_where_there_is_none() throws Exception {
    assertThat(pages.text(admin, "/councils/new")).contains(box.name(box.community()));
    String key = Walk.key();
    String led = open(admin, box.community(), key).getRedirectedUrl();
    assertThat(pages.text(admin, led)).contains(box.name(box.community()) + "议事会", "还没有代表");
    assertThat(open(admin, box.community(), key).getRedirectedUrl()).isEqualTo(led);
    assertThat(open(admin, box.community(), Walk.key()).getContentAsString(StandardCharsets.UTF_8))
        .contains("已经有议事会了");
    assertThat(pages.text(admin, "/councils/new")).doesNotContain(box.name(box.community()) + "<");
  }

  private org.springframework.mock.web.MockHttpServletResponse open(
      String login, long region, String key) throws Exception {
    return pages.send(login, "/councils", "region", "" + region, "_key", key);
  }

  @Test
  void nobody_sets_up_a_council_at_a_region_of_others() throws Exception {
    String clerk = box.person(Role.CLERK, box.community());
    assertThat(open(clerk, box.community(), Walk.key()).getStatus()).isEqualTo(403);
    assertThat(pages.open(clerk, "/councils/new").getStatus()).isEqualTo(403);
    assertThat(open(admin, 1, Walk.key()).getStatus()).isEqualTo(404);
    assertThat(open(admin, 987_654_321, Walk.key()).getStatus()).isEqualTo(404);
    assertThat(
            pages
                .send(admin, "/councils", "region", "x", "_key", Walk.key())
                .getContentAsString(StandardCharsets.UTF_8))
        .contains("请选一个区域");
    assertThat(pages.open(clerk, "/councils/987654321").getStatus()).isEqualTo(404);
  }

  @Test
  void the_page_says_who_sits_and_who_is_missing_and_names_accounts_to_administrators_alone()
      throws Exception {
    long council = box.council(box.community());
    List<Long> people = box.people(8);
    LocalDate from = walk.today().minusDays(1);
    box.inTransaction(
        () ->
            enrolments.enrol(
                people.stream()
                    .map(
                        person ->
                            new Enrolment(
                                person,
                                council,
                                person.equals(people.get(0)) ? Sector.PUBLIC : Sector.PARTY,
                                "党员",
                                0,
                                from,
                                null))
                    .toList(),
                1));
    String resident = box.person(Role.RESIDENT, box.grid());
    String page = pages.text(resident, "/councils/" + council);
    assertThat(page).contains("群众代表还差 3 名", "政方代表还差 2 名", "第 1 届").doesNotContain("/people/");
    assertThat(pages.text(admin, "/councils/" + council)).contains("/people/" + people.get(0));
  }

  @Test
  void who_comes_into_office_later_is_counted_on_the_council_s_page_and_told_on_their_own()
      throws Exception {
    long council = box.council(box.community());
    String login = box.person(Role.RESIDENT, box.subdistrict());
    LocalDate from = walk.today().plusDays(30);
    box.inTransaction(
        () ->
            enrolments.enrol(
                List.of(new Enrolment(box.id(login), council, Sector.PUBLIC, null, 0, from, null)),
                1));
    assertThat(pages.text(admin, "/councils/" + council))
        .contains("0 人", "另有 1 人即将任职，最早从")
        .doesNotContain("还没有代表。");
    assertThat(pages.text(login, "/account"))
        .contains("即将任职", box.name(box.community()) + "议事会", "从 ")
        .contains(" 起");
    assertThat(pages.text(admin, "/account")).doesNotContain("即将任职");
  }

  @Test
  void a_council_that_is_full_takes_nobody_by_appointment_either() throws Exception {
    long council = box.council(box.community());
    LocalDate from = walk.today().minusDays(1);
    List<Enrolment> full =
        box.people(30).stream()
            .map(person -> new Enrolment(person, council, Sector.PUBLIC, null, 0, from, null))
            .toList();
    box.inTransaction(() -> enrolments.enrol(full, 1));
    long resident = box.id(box.person(Role.RESIDENT, box.community()));
    String refused =
        pages
            .send(
                admin,
                "/people/" + resident + "/mandates",
                "region",
                "" + box.community(),
                "role",
                "representative",
                "council",
                "" + council,
                "sector",
                "PUBLIC",
                "from",
                from.toString(),
                "_key",
                Walk.key())
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(refused).contains("已满 30 人");
  }
}
