package org.gongshang.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.gongshang.ApplicationTest;
import org.gongshang.Pages;
import org.gongshang.Walk;
import org.gongshang.people.Role;
import org.gongshang.region.Regions;
import org.gongshang.workflow.MatterOpening;
import org.gongshang.workflow.NewMatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Regions as administrators keep them in the browser, each at their own and below. */
@ApplicationTest
@TestPropertySource(properties = Sandbox.DATABASE)
class RegionPagesTest {

  private static final List<String> ACTS = List.of("add", "name", "lead", "move", "close");

  @Autowired ApplicationContext context;
  @Autowired MockMvc mvc;
  @Autowired Walk walk;
  @Autowired Regions regions;
  @Autowired MatterOpening opening;

  private Pages pages;
  private Sandbox box;
  private long street;
  private long otherStreet;
  private long community;
  private String keeper;

  @BeforeEach
  void a_street_with_an_administrator_of_its_own() {
    pages = new Pages(mvc, walk);
    box = new Sandbox(context);
    street = box.subdistrict();
    otherStreet = box.subdistrict();
    community = box.community(street);
    box.longAgo(street, otherStreet, community);
    keeper = box.person(Role.ADMIN, street);
  }

  @Test
  void an_administrator_finds_what_lies_below_and_nothing_beside() throws Exception {
    String tree = pages.text(keeper, "/admin/regions");
    assertThat(tree).contains(box.name(street), box.name(community));
    assertThat(tree).doesNotContain(box.name(otherStreet), "麦子店");
    assertThat(pages.text(keeper, "/admin/regions?q=" + regions.get(community).code()))
        .contains(box.name(street) + " " + box.name(community));
    assertThat(pages.text(keeper, "/admin/regions?q=麦子店")).contains("没有找到区域");
    assertThat(pages.text("admin", "/admin/regions")).contains("麦子店街道", "枣营北里社区");
  }

  @Test
  void other_roles_are_told_which_one_opens_the_pages() throws Exception {
    String clerk = box.person(Role.CLERK, street);
    assertThat(pages.open(clerk, "/admin/regions").getStatus()).isEqualTo(403);
    for (String path : everyPage(street)) {
      assertThat(pages.open(clerk, path).getStatus()).as(path).isEqualTo(403);
    }
    for (String act : ACTS) {
      assertThat(send(clerk, street, act).getStatus()).as(act).isEqualTo(403);
    }
  }

  private static List<String> everyPage(long id) {
    return Stream.concat(Stream.of(""), ACTS.stream().map(act -> "/" + act))
        .map(act -> "/admin/regions/" + id + act)
        .toList();
  }

  @Test
  void a_neighbours_region_and_a_guessed_one_look_the_same() throws Exception {
    String neighbour = box.person(Role.ADMIN, otherStreet);
    for (long id : new long[] {street, community, 1, 987_654_321}) {
      for (String path : everyPage(id)) {
        assertThat(pages.open(neighbour, path).getStatus()).as(path).isEqualTo(404);
      }
      for (String act : ACTS) {
        assertThat(
                send(neighbour, id, act, "version", "0", "name", "别处", "reason", "试").getStatus())
            .as(act + id)
            .isEqualTo(404);
      }
    }
    assertThat(box.version(street)).isZero();
    assertThat(regions.find(street)).isPresent();
  }

  @Test
  void who_keeps_a_region_neither_moves_nor_closes_it_nor_gives_away_what_is_below()
      throws Exception {
    assertThat(pages.text(keeper, path(street))).doesNotContain("/move\"", "/close\"");
    assertThat(pages.open(keeper, path(street) + "/move").getStatus()).isEqualTo(403);
    assertThat(pages.open(keeper, path(street) + "/close").getStatus()).isEqualTo(403);
    assertThat(send(keeper, street, "close", "to", "1", "version", "0").getStatus()).isEqualTo(403);
    assertThat(text(send(keeper, community, "move", "to", "" + otherStreet))).contains("您不管理这个上级");
    assertThat(text(send(keeper, community, "close", "to", "" + otherStreet))).contains("您不管理这个区域");
    assertThat(regions.get(community).parentId()).isEqualTo(street);
  }

  @Test
  void what_is_added_is_there_once_however_often_the_form_is_sent() throws Exception {
    String[] form = {
      "version",
      "" + box.version(community),
      "name",
      "𠮷祥<b>网格</b>",
      "code",
      Sandbox.code(),
      "kind",
      "compound",
      "reason",
      "新建小区入住",
      "_key",
      Walk.key()
    };
    String first = pages.send(keeper, path(community) + "/add", form).getRedirectedUrl();
    String second = pages.send(keeper, path(community) + "/add", form).getRedirectedUrl();

    assertThat(second).isEqualTo(first).startsWith("/admin/regions/");
    assertThat(regions.children(community)).hasSize(1);
    assertThat(pages.text(keeper, first))
        .contains("𠮷祥&lt;b&gt;网格&lt;/b&gt;", "楼院", "新建小区入住", "设立", "某人");
    form[3] = "另一个网格";
    assertThat(text(pages.send(keeper, path(community) + "/add", form))).contains("没有保存");
    assertThat(regions.children(community)).hasSize(1);
  }

  @Test
  void all_faults_stand_at_their_fields_and_nothing_typed_is_lost() throws Exception {
    String page =
        text(
            send(
                keeper,
                street,
                "add",
                "version",
                "" + box.version(street),
                "name",
                box.name(community),
                "code",
                "12x",
                "body",
                "联席会议"));
    assertThat(page)
        .contains("id=\"name-error\"", "id=\"code-error\"", "id=\"reason-error\"")
        .contains(box.name(street) + "之下已经有", "value=\"12x\"", "value=\"联席会议\"")
        .doesNotContain("id=\"body-error\"");
  }

  @Test
  void whoever_comes_second_is_told_who_was_first_and_keeps_the_words() throws Exception {
    String seen = "" + box.version(community);
    assertThat(rename("admin", seen, "先改的社区").getRedirectedUrl()).isEqualTo(path(community));
    String page = text(rename(keeper, seen, "后改的社区"));
    assertThat(page).contains("有人改过", "管理员于", "看最新", "value=\"后改的社区\"");
    assertThat(box.name(community)).isEqualTo("先改的社区");
  }

  private MockHttpServletResponse rename(String login, String version, String name)
      throws Exception {
    return send(
        login,
        community,
        "name",
        "version",
        version,
        "name",
        name,
        "code",
        regions.get(community).code(),
        "reason",
        "更名");
  }

  @Test
  void a_move_says_what_goes_along_asks_about_matters_and_is_found_in_the_history()
      throws Exception {
    opening.open(new NewMatter("路灯", community, walk.person("sunli").accountId()));
    box.grid(community);
    String form = pages.text("admin", path(community) + "/move");
    assertThat(form).contains("下面的 1 个区域一起移动", "有 1 件事项没有办结", box.name(otherStreet));
    String version = "" + box.version(community);
    assertThat(
            text(
                send(
                    "admin",
                    community,
                    "move",
                    "version",
                    version,
                    "to",
                    "" + otherStreet,
                    "reason",
                    "区划调整")))
        .contains("id=\"stays-error\"");

    send(
        "admin",
        community,
        "move",
        "version",
        version,
        "to",
        "" + otherStreet,
        "stays",
        "yes",
        "reason",
        "区划调整");

    String page = pages.text("admin", path(community));
    assertThat(page).contains("区划调整", "改上级", box.name(street), box.name(otherStreet));
    assertThat(pages.text("admin", path(community) + "?on=" + walk.today().minusDays(1)))
        .contains("朝阳区 › " + box.name(street) + " › " + box.name(community));
    assertThat(pages.open(keeper, path(community)).getStatus()).isEqualTo(404);
  }

  @Test
  void a_closure_says_what_becomes_of_everything_and_leaves_a_page_to_read() throws Exception {
    opening.open(new NewMatter("路灯", community, walk.person("sunli").accountId()));
    box.person(Role.CLERK, community);
    assertThat(pages.text("admin", path(community) + "/close"))
        .contains("1 件没有办结的事项转给", "1 个任职到昨天为止", "建议转给上级" + box.name(street))
        .contains("<option value=\"" + street + "\" selected>");

    send(
        "admin",
        community,
        "close",
        "version",
        "" + box.version(community),
        "to",
        "" + street,
        "reason",
        "并入街道");

    assertThat(pages.text(keeper, path(community)))
        .contains("起撤销", "并入街道", path(street))
        .doesNotContain("/name\"", "/add\"", "/close\"");
    assertThat(pages.text(keeper, path(street))).contains("已撤销的下级：1 个");
    assertThat(text(rename(keeper, "" + box.version(community), "改名"))).contains("已经撤销");
  }

  @Test
  void a_closure_warns_where_nobody_would_take_up_the_matters() throws Exception {
    long beside = box.community(street);
    String form = pages.text("admin", path(community) + "/close");
    assertThat(form)
        .contains(box.name(street) + "还没有经办人，转过去的事项暂时没有人办")
        .contains(box.name(beside) + "（还没有经办人）");

    box.person(Role.CLERK, street);
    form = pages.text("admin", path(community) + "/close");
    assertThat(form)
        .doesNotContain(box.name(street) + "还没有经办人，转过去")
        .contains("标着“还没有经办人”的区域", box.name(beside) + "（还没有经办人）");

    box.person(Role.CLERK, beside);
    box.longAgo(beside);
    assertThat(pages.text("admin", path(community) + "/close"))
        .doesNotContain(box.name(beside) + "（还没有经办人）");
  }

  private static String path(long id) {
    return "/admin/regions/" + id;
  }

  private MockHttpServletResponse send(String login, long id, String act, String... fields)
      throws Exception {
    String[] all =
        Stream.concat(Stream.of("_key", Walk.key()), Stream.of(fields)).toArray(String[]::new);
    return pages.send(login, path(id) + "/" + act, all);
  }

  private static String text(MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getStatus()).isEqualTo(422);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }
}
