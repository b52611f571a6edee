package org.gongshang.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** A term in the browser, form by form. */
@ApplicationTest
@TestPropertySource(properties = Sandbox.DATABASE)
class TermPagesTest {

  @Autowired ApplicationContext context;
  @Autowired MockMvc mvc;
  @Autowired Walk walk;
  @Autowired Terms terms;
  @Autowired Nominations nominations;

  private Pages pages;
  private CouncilBox box;
  private long council;
  private String admin;
  private String clerk;
  private String convener;

  @BeforeEach
  void a_community_with_its_people() {
    pages = new Pages(mvc, walk);
    box = new CouncilBox(context);
    council = box.council(box.community());
    admin = box.person(Role.ADMIN, box.subdistrict());
    clerk = box.person(Role.CLERK, box.community());
    convener = box.person(Role.CONVENER, box.community());
  }

  private MockHttpServletResponse send(String login, String path, String... fields)
      throws Exception {
    List<String> all = new ArrayList<>(List.of(fields));
    all.addAll(List.of("_key", Walk.key()));
    return pages.send(login, path, all.toArray(String[]::new));
  }

  private static String text(MockHttpServletResponse answer) throws Exception {
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  private String prepared() throws Exception {
    return send(
            admin, "/councils/" + council + "/terms", "from", walk.today().plusDays(60).toString())
        .getRedirectedUrl();
  }

  private long id() {
    return terms.ofCouncil(council).get(0).id();
  }

  private String version() {
    return "" + terms.visible(id()).version();
  }

  private void tenStand() {
    List<Long> people = box.people(10);
    for (int at = 0; at < 10; at++) {
      Sector sector = at < 3 ? Sector.PARTY : at < 5 ? Sector.GOVERNMENT : Sector.PUBLIC;
      NewCandidate candidate = new NewCandidate(people.get(at), sector, null, null, null);
      box.inTransaction(
          () -> {
            nominations.admit(id(), candidate, 1);
            return true;
          });
    }
  }

  @Test
  void an_administrator_prepares_a_term_and_a_wrong_day_is_told_at_its_field() throws Exception {
    String path = "/councils/" + council + "/terms";
    for (String day : List.of("", "明年", "2020-01-01", "0001-01-01", walk.today().toString())) {
      assertThat(text(send(admin, path, "from", day))).contains("id=\"from-error\"");
    }
    String term = prepared();
    assertThat(pages.text(admin, term)).contains("筹备", "还没有候选人");
    assertThat(text(send(admin, path, "from", walk.today().plusDays(60).toString())))
        .contains("已经在筹备");
    assertThat(send(clerk, path, "from", walk.today().toString()).getStatus()).isEqualTo(403);
  }

  @Test
  void a_clerk_enters_somebody_new_who_has_no_password_yet_and_nothing_typed_is_lost()
      throws Exception {
    String term = prepared();
    String refused =
        text(send(clerk, term + "/candidates", "name", "新代表", "login", "X!", "unit", "3 号楼"));
    assertThat(refused).contains("请选代表哪一方", "value=\"新代表\"", "value=\"3 号楼\"");
    refused =
        text(send(clerk, term + "/candidates", "name", "新代表", "login", "X!", "sector", "PUBLIC"));
    assertThat(refused).contains("id=\"login-error\"");
    String login = "cand" + System.nanoTime();
    MockHttpServletResponse done =
        send(clerk, term + "/candidates", "name", "新代表", "login", login, "sector", "PUBLIC");
    assertThat(done.getRedirectedUrl()).isEqualTo(term);
    assertThat(terms.candidates(id())).hasSize(1);
    assertThat(box.waits(login)).isTrue();
    assertThat(pages.text(clerk, term)).contains("新代表", "代表还差 7 名");
    String again =
        text(send(clerk, term + "/candidates", "account", "" + box.id(login), "sector", "PUBLIC"));
    assertThat(again).contains("已经是这一届的候选人");
    assertThat(pages.text(clerk, term + "/candidates/new?q=" + login)).contains("新代表");
  }

  @Test
  void who_looks_for_somebody_loses_nothing_that_was_typed() throws Exception {
    String term = prepared();
    MockHttpServletResponse found =
        send(
            clerk,
            term + "/candidates",
            "look",
            "1",
            "q",
            convener,
            "sector",
            "PUBLIC",
            "unit",
            "3 号楼",
            "words",
            "热心人");
    assertThat(found.getStatus()).isEqualTo(200);
    assertThat(text(found))
        .contains("value=\"3 号楼\"", "热心人", "value=\"PUBLIC\" checked", "value=\"" + convener + "\"")
        .contains("name=\"account\" value=\"" + box.id(convener) + "\"");
    assertThat(terms.candidates(id())).isEmpty();
  }

  @Test
  void before_a_term_is_prepared_its_rule_and_length_are_told() throws Exception {
    assertThat(pages.text(admin, "/councils/" + council + "/terms/new")).contains("任期 5 年", "组成规则");
  }

  @Test
  void people_of_other_places_are_neither_found_nor_named() throws Exception {
    String term = prepared();
    assertThat(pages.text(clerk, term + "/candidates/new?q=孙丽")).contains("没有找到");
    assertThat(
            text(
                send(
                    clerk,
                    term + "/candidates",
                    "account",
                    "" + box.id("sunli"),
                    "sector",
                    "PUBLIC")))
        .contains("没有这个人");
  }

  @Test
  void the_result_comes_back_with_every_wrong_number_at_its_field() throws Exception {
    String term = prepared();
    tenStand();
    assertThat(send(clerk, term + "/notice", "version", version()).getRedirectedUrl())
        .isEqualTo(term);
    assertThat(pages.text(box.person(Role.RESIDENT, box.grid()), term)).contains("正在公示");
    assertThat(text(send(clerk, term + "/result", "version", version(), "eligible", "100")))
        .contains("请写投票的人数");
    walk.nextWorkdays(6);
    List<String> fields = result();
    fields.set(fields.indexOf("turnout") + 1, "300");
    fields.set(fields.indexOf("votes-" + candidate(0)) + 1, "-3");
    String refused = text(send(clerk, term + "/result", fields.toArray(String[]::new)));
    assertThat(refused)
        .contains("id=\"turnout-error\"", "id=\"votes-" + candidate(0) + "-error\"", "value=\"-3\"")
        .contains("value=\"77\"");
  }

  private long candidate(int at) {
    return terms.candidates(id()).get(at).id();
  }

  private List<String> result() {
    List<String> fields =
        new ArrayList<>(
            List.of(
                "version",
                version(),
                "eligible",
                "200",
                "turnout",
                "150",
                "from",
                walk.today().toString()));
    for (Candidate candidate : terms.candidates(id())) {
      fields.addAll(
          List.of("votes-" + candidate.id(), "77", "outcome-" + candidate.id(), "member"));
    }
    return fields;
  }

  @Test
  void two_people_bring_a_term_into_office() throws Exception {
    String term = prepared();
    tenStand();
    send(clerk, term + "/notice", "version", version());
    walk.nextWorkdays(6);
    String[] result = result().toArray(String[]::new);
    assertThat(send(clerk, term + "/result", result).getRedirectedUrl()).isEqualTo(term);
    assertThat(pages.text(clerk, term))
        .contains("要由另一位来确认", "可以确认的人", "某人" + convener.substring(4))
        .doesNotContain("/confirm\"");
    assertThat(text(send(clerk, term + "/confirm", "version", version()))).contains("登记的人不能自己确认");
    String resident = box.person(Role.RESIDENT, box.grid());
    assertThat(pages.text(resident, term)).doesNotContain("77 票");
    assertThat(send(resident, term + "/confirm", "version", version()).getStatus()).isEqualTo(403);
    assertThat(text(send(convener, term + "/confirm", "version", "77"))).contains("有人改过");
    assertThat(send(convener, term + "/confirm", "version", version()).getRedirectedUrl())
        .isEqualTo(term);
    assertThat(pages.text(resident, term)).contains("77 票");
    assertThat(send(clerk, term + "/office", "version", version()).getRedirectedUrl())
        .isEqualTo(term);
    assertThat(pages.text(resident, "/councils/" + council)).contains("10 人", "第 1 届");
    long seat = terms.seats(id()).get(0).id();
    assertThat(text(send(clerk, term + "/seats/" + seat + "/leave", "reason", "")))
        .contains("请写离任理由");
    send(clerk, term + "/seats/" + seat + "/leave", "reason", "迁居外地");
    assertThat(pages.text(clerk, term)).contains("已离任", "迁居外地");
  }

  @Test
  void who_prepares_a_term_gives_it_up_with_a_reason_that_everybody_reads() throws Exception {
    String term = prepared();
    tenStand();
    send(clerk, term + "/notice", "version", version());
    assertThat(pages.text(clerk, term)).doesNotContain("/abandon\"");
    assertThat(send(clerk, term + "/abandon", "version", version()).getStatus()).isEqualTo(403);
    assertThat(pages.text(admin, term)).contains(term + "/abandon\"", "放弃筹备");
    assertThat(text(send(admin, term + "/abandon", "version", version())))
        .contains("id=\"reason-error\"", "请写放弃筹备的理由");
    String[] form = {"version", version(), "reason", "两个社区<b>要合并</b>", "_key", Walk.key()};
    assertThat(pages.send(admin, term + "/abandon", form).getRedirectedUrl()).isEqualTo(term);
    assertThat(pages.send(admin, term + "/abandon", form).getRedirectedUrl()).isEqualTo(term);
    String resident = box.person(Role.RESIDENT, box.grid());
    assertThat(pages.text(resident, term))
        .contains("已放弃筹备", "两个社区&lt;b&gt;要合并&lt;/b&gt;", "原计划", "公示已撤回")
        .doesNotContain("/abandon\"");
    assertThat(pages.text(resident, "/notices/" + terms.visible(id()).noticeId()))
        .contains("公示已于", "两个社区&lt;b&gt;要合并&lt;/b&gt;")
        .doesNotContain("/objections\"");
    assertThat(prepared()).startsWith("/councils/terms/").isNotEqualTo(term);
  }

  @Test
  void where_nobody_else_can_confirm_those_who_could_appoint_somebody_are_named() throws Exception {
    long above = box.council(box.subdistrict());
    String term =
        send(admin, "/councils/" + above + "/terms", "from", walk.today().plusDays(60).toString())
            .getRedirectedUrl();
    assertThat(pages.text(admin, term + "/result"))
        .contains("这里还没有另一位可以确认的人", "朝阳区 · 系统管理员")
        .doesNotContain("可以确认的人：");
    box.person(Role.CLERK, box.subdistrict());
    assertThat(pages.text(admin, term + "/result")).contains("可以确认的人：");
  }

  @Test
  void a_clerk_of_elsewhere_and_a_guessed_term_get_nowhere() throws Exception {
    String term = prepared();
    for (String act : List.of("/notice", "/result", "/confirm", "/office", "/send-back")) {
      assertThat(send("tianjing", term + act, "version", "0").getStatus()).isEqualTo(403);
      assertThat(send(clerk, "/councils/terms/987654321" + act, "version", "0").getStatus())
          .isEqualTo(404);
    }
    assertThat(pages.open("tianjing", term + "/candidates/new").getStatus()).isEqualTo(403);
    assertThat(pages.open("tianjing", term).getStatus()).isEqualTo(200);
  }
}
