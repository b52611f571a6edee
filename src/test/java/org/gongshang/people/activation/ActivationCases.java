package org.gongshang.people.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongshang.Pages;
import org.gongshang.Walk;
import org.gongshang.people.Accounts;
import org.gongshang.people.Mandate;
import org.gongshang.people.Mandates;
import org.gongshang.people.Newcomer;
import org.gongshang.people.Newcomers;
import org.gongshang.people.Role;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** From a printed slip to a password of one's own. */
abstract class ActivationCases {

  private static final Pattern CODE = Pattern.compile("([a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4})<");
  private static final String WANTED = "three quiet words";
  private static final long IMPORT = 4711;

  @Autowired Newcomers newcomers;
  @Autowired Accounts accounts;
  @Autowired Mandates mandates;
  @Autowired Regions regions;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate sql;
  @Autowired MockMvc mvc;
  @Autowired Walk walk;

  private Pages pages;
  private Region community;
  private String login;
  long person;

  @BeforeEach
  void somebody_without_a_password() {
    pages = new Pages(mvc, walk);
    sql.update("update account set waits_since = null");
    community = regions.byCode("110105012022").orElseThrow();
    person = newcomer();
    login = accounts.find(person).orElseThrow().login();
  }

  private long newcomer() {
    return newcomer("王𠮷祥");
  }

  private long newcomer(String name) {
    Newcomer someone =
        new Newcomer(name, "", "139" + UUID.randomUUID().toString().replaceAll("\\D", ""), "");
    long admin = accounts.byLogin("admin").orElseThrow().id();
    long id =
        transaction.execute(
            status -> newcomers.open(List.of(cut(someone)), IMPORT, admin).get(cut(someone)));
    appoint(id, community.id());
    return id;
  }

  private static Newcomer cut(Newcomer someone) {
    return new Newcomer(someone.name(), "", someone.phone().substring(0, 11), "");
  }

  private void appoint(long id, long region) {
    LocalDate since = LocalDate.of(2020, 1, 1);
    mandates.appoint(
        id,
        new Mandate(0, 0, Role.RESIDENT, region, null, null, null, null, since, null, false),
        id);
  }

  private String issued(String admin) throws Exception {
    MockHttpServletResponse answer = issue(admin, Walk.key());
    assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    String page = answer.getContentAsString(StandardCharsets.UTF_8);
    Matcher found = CODE.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }

  MockHttpServletResponse issue(String admin, String key) throws Exception {
    return pages.send(admin, "/activations", "region", "" + community.id(), "_key", key);
  }

  private MockHttpServletResponse activate(String who, String code, String wanted)
      throws Exception {
    return mvc.perform(
            post("/activate")
                .param("login", who)
                .param("code", code)
                .param("wanted", wanted)
                .param("again", wanted)
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  private String refused(String who, String code, String wanted) throws Exception {
    MockHttpServletResponse answer = activate(who, code, wanted);
    assertThat(answer.getStatus()).isEqualTo(422);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  @Test
  void the_code_gives_a_password_and_signs_in() throws Exception {
    String code = issued("admin");
    MockHttpSession session = new MockHttpSession();
    String typed = " " + code.replace("-", "").toUpperCase(java.util.Locale.ROOT);
    var form =
        post("/activate")
            .session(session)
            .param("login", login)
            .param("code", typed)
            .param("wanted", WANTED)
            .param("again", WANTED)
            .with(csrf());
    assertThat(mvc.perform(form).andReturn().getResponse().getRedirectedUrl()).isEqualTo("/");
    assertThat(page(session, "/account")).contains("王𠮷祥");
    assertThat(refused(login, code, "other quiet words")).contains("已经用过");
  }

  private String page(MockHttpSession session, String path) throws Exception {
    return mvc.perform(get(path).session(session))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  @Test
  void opening_the_address_of_the_qr_code_uses_nothing_up() throws Exception {
    String code = issued("admin");
    String page =
        mvc.perform(get("/activate").param("login", login).param("code", code))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(page).contains(code, login);
    assertThat(activate(login, code, WANTED).getRedirectedUrl()).isEqualTo("/");
  }

  @Test
  void slips_lie_by_the_sound_of_names() throws Exception {
    List.of("张三", "王五", "阿明", "李四").forEach(this::newcomer);
    String page = issue("admin", Walk.key()).getContentAsString(StandardCharsets.UTF_8);
    assertThat(Stream.of("阿明", "李四", "王五", "张三").map(name -> page.indexOf("<b>" + name + "</b>")))
        .doesNotContain(-1)
        .isSorted();
  }

  @Test
  void nothing_that_was_printed_is_kept() throws Exception {
    String code = issued("admin");
    assertThat(sql.queryForList("select hash from activation", String.class))
        .noneMatch(hash -> hash.contains(code) || hash.contains(code.replace("-", "")))
        .allMatch(hash -> hash.length() == 64);
  }

  @Test
  void new_codes_void_the_old_ones_and_their_issue_is_kept() throws Exception {
    String old = issued("admin");
    String code = issued("admin");
    assertThat(refused(login, old, WANTED)).contains("已经作废");
    assertThat(activate(login, code, WANTED).getRedirectedUrl()).isEqualTo("/");
    assertThat(
            sql.queryForList(
                "select issued_by from activation where account_id = ? and issued_at > 0",
                Long.class,
                person))
        .hasSize(2)
        .containsOnly(accounts.byLogin("admin").orElseThrow().id());
  }

  @Test
  void an_expired_code_and_one_of_another_are_told_plainly() throws Exception {
    String code = issued("admin");
    String foreign = accounts.find(newcomer()).orElseThrow().login();
    assertThat(refused(foreign, code, WANTED)).contains("登录名或激活码不对");
    assertThat(refused("nobody-here", code, WANTED)).contains("登录名或激活码不对");
    sql.update("update activation set expires_at = 1 where account_id = ?", person);
    assertThat(refused(login, code, WANTED)).contains("已经过期");
  }

  @Test
  void after_five_failures_even_the_right_code_waits() throws Exception {
    String code = issued("admin");
    for (int i = 0; i < 5; i++) {
      assertThat(refused(login, "aaaa-bbbb-ccc" + "abcde".charAt(i), WANTED)).contains("不对");
    }
    assertThat(refused(login, code, WANTED)).contains("15 分钟后再试");
    sql.update("update account set locked_until = null where id = ?", person);
    assertThat(activate(login, code, WANTED).getRedirectedUrl()).isEqualTo("/");
  }

  @Test
  void a_password_that_is_too_short_uses_nothing_up() throws Exception {
    String code = issued("admin");
    assertThat(refused(login, code, "short")).contains("至少 10 个字符");
    assertThat(activate(login, code, WANTED).getRedirectedUrl()).isEqualTo("/");
  }

  @Test
  void nobody_signs_in_before() throws Exception {
    var form = post("/login").param("login", login).param("password", "").with(csrf());
    assertThat(mvc.perform(form).andReturn().getResponse().getRedirectedUrl())
        .isEqualTo("/login?failed");
  }

  @Test
  void a_form_that_comes_twice_makes_no_new_codes() throws Exception {
    String key = Walk.key();
    issue("admin", key);
    String again = issue("admin", key).getContentAsString(StandardCharsets.UTF_8);
    assertThat(again).contains("激活码刚才已经生成").doesNotContainPattern(CODE);
    assertThat(
            sql.queryForObject(
                "select count(*) from activation where account_id = ?", Integer.class, person))
        .isEqualTo(1);
  }

  @Test
  void only_administrators_of_all_their_regions_give_codes_out() throws Exception {
    String clerk = "sunli";
    assertThat(pages.open(clerk, "/activations").getStatus()).isEqualTo(403);
    assertThat(issue(clerk, Walk.key()).getStatus()).isEqualTo(403);
    String keeper = keeper(community.id());
    assertThat(pages.text(keeper, "/activations")).contains(community.name());
    appoint(person, regions.byCode("110105012021").orElseThrow().id());
    assertThat(issue(keeper, Walk.key()).getContentAsString(StandardCharsets.UTF_8))
        .contains("由上级管理员来发")
        .doesNotContainPattern(CODE);
    String neighbour = keeper(regions.byCode("110105012021").orElseThrow().id());
    assertThat(issue(neighbour, Walk.key()).getStatus()).isEqualTo(404);
  }

  private String keeper(long region) {
    String name = "keeper-" + UUID.randomUUID().toString().substring(0, 8);
    long id = accounts.open(name, "某人", WANTED);
    LocalDate since = LocalDate.of(2020, 1, 1);
    mandates.appoint(
        id, new Mandate(0, 0, Role.ADMIN, region, null, null, null, null, since, null, false), id);
    return name;
  }
}
