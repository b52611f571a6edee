package org.gongshang.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongshang.people.Accounts;
import org.gongshang.people.Lockout;
import org.gongshang.people.Mandate;
import org.gongshang.people.Mandates;
import org.gongshang.people.Role;
import org.gongshang.region.Regions;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

abstract class PeoplePagesCases {

  @Autowired JdbcTemplate jdbc;
  @Autowired MockMvc web;
  @Autowired UserDetailsService people;
  @Autowired Accounts accounts;
  @Autowired Mandates mandates;
  @Autowired Lockout lockout;
  @Autowired Regions regions;
  @Autowired Clock clock;

  private static final Pattern CODE =
      Pattern.compile("class=\"gs-no\">([a-z2-9]{4}(?:-[a-z2-9]{4}){2})<");

  private long street;
  private long community;
  private String streetAdmin = "";

  @BeforeEach
  void anAdministratorOfTheSubdistrict() {
    street = region("110105012");
    community = region("110105012022");
    streetAdmin = login();
    appoint(accounts.open(streetAdmin, "街道管理员", "three quiet words"), Role.ADMIN, street);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sunli",
        "zhaoguilan",
        "lixiaowen",
        "wangjianguo",
        "wugang",
        "zhangwei",
        "zhengwei",
        "linshuo",
        "yujing"
      })
  void whoIsNoAdministratorMeetsTheNoPermissionPage(String login) throws Exception {
    for (String page : new String[] {"/people", "/people/new", "/people/1", "/people/1/appoint"}) {
      as(login, get(page))
          .andExpect(status().isForbidden())
          .andExpect(content().string(Matchers.containsString("系统管理员")));
    }
    as(login, post("/people").param("login", login()).param("name", "甲"))
        .andExpect(status().isForbidden());
    as(login, post("/people/1/slip")).andExpect(status().isForbidden());
    as(login, post("/people/1/unlock")).andExpect(status().isForbidden());
    as(login, post("/people/1/mandates").param("role", "admin").param("from", "2026-01-01"))
        .andExpect(status().isForbidden());
    as(login, post("/people/1/mandates/1/end").param("to", "2026-12-31"))
        .andExpect(status().isForbidden());
  }

  @Test
  void anAdministratorSeesOnlyThePeopleOfTheirRegions() throws Exception {
    as(streetAdmin, get("/people").param("q", "sunli"))
        .andExpect(content().string(Matchers.containsString("孙丽")));
    as(streetAdmin, get("/people").param("q", "qiuyan"))
        .andExpect(content().string(Matchers.containsString("没有找到人")));
    as(streetAdmin, get("/people/" + id("sunli"))).andExpect(status().isOk());
    as(streetAdmin, get("/people/" + id("qiuyan"))).andExpect(status().isNotFound());
    as(streetAdmin, get("/people/99999999")).andExpect(status().isNotFound());
    as(streetAdmin, get("/people/x")).andExpect(status().isNotFound());
    as("admin", get("/people").param("q", "qiuyan"))
        .andExpect(content().string(Matchers.containsString("邱燕")));
  }

  @Test
  void aSearchWhileTypingBringsWhatIsFoundAlone() throws Exception {
    for (String search : List.of("/people", "/people/" + id("sunli") + "/appoint")) {
      as(
              streetAdmin,
              get(search)
                  .param("q", "枣营北里")
                  .header("HX-Request", "true")
                  .header("HX-Target", "found"))
          .andExpect(content().string(Matchers.containsString("<div id=\"found\"")))
          .andExpect(content().string(Matchers.not(Matchers.containsString("<form"))))
          .andExpect(content().string(Matchers.not(Matchers.containsString("<header"))));
    }
  }

  @Test
  void aRoleNarrowsTheListToThoseWhoHoldItInTheRegionsOfTheAdministrator() throws Exception {
    as(streetAdmin, get("/people").param("role", "clerk"))
        .andExpect(content().string(Matchers.containsString(">刘洋</a>")))
        .andExpect(content().string(Matchers.not(Matchers.containsString(">孙丽</a>"))))
        .andExpect(content().string(Matchers.not(Matchers.containsString(">邱燕</a>"))));
    as(streetAdmin, get("/people").param("role", "clerk").param("q", "sunli"))
        .andExpect(content().string(Matchers.containsString("没有找到人")));
    as(streetAdmin, get("/people").param("role", "nothing").param("q", "sunli"))
        .andExpect(content().string(Matchers.containsString(">孙丽</a>")));
  }

  @Test
  void anAccountStartsWithoutAPasswordAndItsOwnerChoosesOneByASlip() throws Exception {
    String login = login();
    as(streetAdmin, post("/people").param("login", login).param("name", "新来的"))
        .andExpect(flash().attribute("done", "people.person.opened"));
    long person = id(login);
    assertThat(accounts.find(person).orElseThrow().waits()).isTrue();
    // nobody knows the new person but who opened the account and who looks after everything
    as("admin", get("/people/" + person)).andExpect(status().isOk());
    as(streetAdmin, get("/people/" + person))
        .andExpect(content().string(Matchers.containsString("还没有密码")));
    activate(login, code(slip(streetAdmin, person))).andExpect(status().is3xxRedirection());
    assertThat(accounts.find(person).orElseThrow().waits()).isFalse();
    as(streetAdmin, get("/people/" + person))
        .andExpect(content().string(Matchers.containsString("现在的密码马上作废")));
    as(streetAdmin, post("/people").param("login", login).param("name", "又一个"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(Matchers.containsString("已经有人用")));
  }

  private String slip(String admin, long person) throws Exception {
    return as(admin, post("/people/" + person + "/slip"))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "no-store"))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private static String code(String page) {
    Matcher found = CODE.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private ResultActions activate(String login, String code) throws Exception {
    return web.perform(
        post("/activate")
            .with(csrf())
            .param("login", login)
            .param("code", code)
            .param("wanted", "other quiet words")
            .param("again", "other quiet words"));
  }

  @Test
  void anAdministratorAppointsOnlyWithinTheirRegions() throws Exception {
    long person = accounts.open(login(), "某人", "three quiet words");
    appoint(person, Role.RESIDENT, community);
    as(streetAdmin, appointment(person, "clerk", community))
        .andExpect(flash().attribute("done", "people.person.appointed"));
    as(streetAdmin, appointment(person, "clerk", region("110105001")))
        .andExpect(status().isNotFound());
    as(streetAdmin, appointment(person, "admin", regions.top().id()))
        .andExpect(status().isNotFound());
    as(streetAdmin, get("/people/" + person + "/appoint").param("q", "建外"))
        .andExpect(content().string(Matchers.containsString("没有这个名字")));
    assertThat(mandates.current(person)).hasSize(2);
  }

  @Test
  void whoIsAppointedForLaterOrForBeforeIsToldTheDay() throws Exception {
    long person = accounts.open(login(), "某人", "three quiet words");
    appoint(person, Role.RESIDENT, community);
    LocalDate later = LocalDate.now(clock).plusDays(9);
    as(streetAdmin, appointment(person, "clerk", community, later.toString()))
        .andExpect(flash().attribute("done", "people.person.appointed.later"))
        .andExpect(flash().attribute("doneArgs", List.of(later)));
    as(
            streetAdmin,
            get("/people/" + person)
                .flashAttr("done", "people.person.appointed.later")
                .flashAttr("doneArgs", List.of(LocalDate.of(2031, 5, 6))))
        .andExpect(content().string(Matchers.containsString("任职已登记，从2031年5月6日")));
    LocalDate before = LocalDate.now(clock).minusDays(9);
    as(
            streetAdmin,
            appointment(person, "supervisor", community, before.toString())
                .param("to", before.toString()))
        .andExpect(flash().attribute("done", "people.person.appointed.over"))
        .andExpect(flash().attribute("doneArgs", List.of(before)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "king", "representative", "unit"})
  void anAppointmentThatIsNoneKeepsWhatWasTyped(String role) throws Exception {
    long person = accounts.open(login(), "某人", "three quiet words");
    appoint(person, Role.RESIDENT, community);
    as(
            streetAdmin,
            appointment(person, role, community).param("kind", "老街坊").param("to", "2027-01-31"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(Matchers.containsString("老街坊")))
        .andExpect(content().string(Matchers.containsString("2027-01-31")));
    assertThat(mandates.current(person)).hasSize(1);
  }

  @Test
  void aRepresentativeIsAppointedToTheCouncilOfTheRegion() throws Exception {
    long person = accounts.open(login(), "某人", "three quiet words");
    // at another community, whose council no other test counts
    long elsewhere = region("110105012026");
    appoint(person, Role.RESIDENT, elsewhere);
    as(streetAdmin, get("/people/" + person + "/appoint").param("region", "" + elsewhere))
        .andExpect(content().string(Matchers.containsString("枣营社区议事会")));
    as(
            streetAdmin,
            appointment(person, "representative", elsewhere)
                .param("council", "" + elsewhere)
                .param("sector", "PUBLIC")
                .param("kind", "居民"))
        .andExpect(flash().attribute("done", "people.person.appointed"));
    assertThat(accounts.ofCouncil(elsewhere))
        .extracting(Mandate::accountId)
        .containsExactly(person);
    as(streetAdmin, get("/people/" + person))
        .andExpect(content().string(Matchers.containsString("枣营社区议事会")));
  }

  @Test
  void badDatesAndTargetsAreSaidOnTheForm() throws Exception {
    long person = id("sunli");
    as(streetAdmin, appointment(person, "clerk", community).param("to", "31.12.2026"))
        .andExpect(content().string(Matchers.containsString("日期要写成")));
    as(streetAdmin, appointment(person, "representative", community).param("council", "x"))
        .andExpect(content().string(Matchers.containsString("请从列表里选")));
    as(
            streetAdmin,
            appointment(person, "representative", community)
                .param("council", "99999999")
                .param("sector", "PARTY"))
        .andExpect(content().string(Matchers.containsString("请从列表里选")));
    as(streetAdmin, appointment(person, "clerk", community).param("to", "2020-01-01"))
        .andExpect(content().string(Matchers.containsString("结束日期不能早于开始日期")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+999999999-01-01",
        "+10000-01-01",
        "-0001-01-01",
        "0000-01-01",
        "1899-12-31",
        "2201-01-01"
      })
  void yearsThatAreSlipsOfTheFingerAreRefused(String day) throws Exception {
    long person = accounts.open(login(), "某人", "three quiet words");
    long mandate = appoint(person, Role.RESIDENT, community);

    as(streetAdmin, appointment(person, "clerk", community, day))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(Matchers.containsString("在 1900 年到 2200 年之间")));
    as(streetAdmin, end(person, mandate).param("to", day))
        .andExpect(flash().attributeExists("refusal"));

    assertThat(mandates.ofAccount(person)).hasSize(1).allMatch(held -> held.to() == null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"甲\0乙", "甲\u202e乙", "甲\u200b乙", "甲\r\n乙", "\u200b", "甲\ud83d"})
  void namesHideNothing(String name) throws Exception {
    String login = login();
    as(streetAdmin, post("/people").param("login", login).param("name", name))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(Matchers.containsString("看不见或不能保存的字符")));
    assertThat(accounts.byLogin(login)).isEmpty();

    long person = accounts.open(login, "某人", "three quiet words");
    appoint(person, Role.RESIDENT, community);
    as(
            streetAdmin,
            appointment(person, "representative", community)
                .param("council", String.valueOf(community))
                .param("sector", "PUBLIC")
                .param("kind", name))
        .andExpect(content().string(Matchers.containsString("看不见或不能保存的字符")));
    assertThat(mandates.current(person)).hasSize(1);
  }

  @Test
  void namesAreCountedAsPeopleCountThem() {
    String login = login();
    long person = accounts.open(login, "𠮷".repeat(60), "three quiet words");
    assertThat(accounts.find(person).orElseThrow().name()).isEqualTo("𠮷".repeat(60));
    assertThatThrownBy(() -> accounts.open(login(), "𠮷".repeat(61), "three quiet words"))
        .hasMessage("people.name.form");
  }

  @Test
  void anAdministratorEndsAMandateOfTheirRegions() throws Exception {
    long person = accounts.open(login(), "某人", "three quiet words");
    long near = appoint(person, Role.CLERK, community);
    long far = appoint(person, Role.CLERK, region("110105001"));
    String today = LocalDate.now().toString();
    as(streetAdmin, end(person, near).param("to", ""))
        .andExpect(flash().attributeExists("refusal"));
    as(streetAdmin, end(person, near).param("to", today))
        .andExpect(flash().attribute("done", "people.person.ended"));
    as(streetAdmin, end(person, far).param("to", today)).andExpect(status().isNotFound());
    as(streetAdmin, end(id("sunli"), near).param("to", today)).andExpect(status().isNotFound());
    assertThat(mandates.find(far).orElseThrow().to()).isNull();
  }

  @Test
  void aSubdistrictDoesNotTakeThePasswordOfWhoAlsoServesElsewhere() throws Exception {
    long person = accounts.open(login(), "某人", "three quiet words");
    appoint(person, Role.RESIDENT, community);
    slip(streetAdmin, person);
    String without = hash(person);
    appoint(person, Role.OFFICIAL, regions.top().id());
    as(streetAdmin, post("/people/" + person + "/slip"))
        .andExpect(flash().attributeExists("refusal"));
    assertThat(hash(person)).isEqualTo(without);
    as(streetAdmin, get("/people/" + person))
        .andExpect(content().string(Matchers.not(Matchers.containsString("督办领导"))))
        .andExpect(content().string(Matchers.containsString("不归您管")));
    slip("admin", person);
  }

  @Test
  void anAdministratorUnlocks() throws Exception {
    String login = login();
    long person = accounts.open(login, "某人", "three quiet words");
    appoint(person, Role.RESIDENT, community);
    for (int i = 0; i < 5; i++) {
      lockout.failed(login);
    }
    as(streetAdmin, get("/people/" + person))
        .andExpect(content().string(Matchers.containsString("账号暂时停用")));
    as(streetAdmin, post("/people/" + person + "/unlock"))
        .andExpect(flash().attribute("done", "people.person.unlocked"));
    assertThat(lockout.isLocked(accounts.find(person).orElseThrow())).isFalse();
  }

  /** Whoever works for a unit sees all its matters: only its own region says who does. */
  @Test
  void nobodyIsAppointedToAnOrganisationOfARegionAbove() throws Exception {
    String login = login();
    long admin = accounts.open(login, "社区管理员", "three quiet words");
    appoint(admin, Role.ADMIN, community);
    long person = accounts.open(login(), "某人", "three quiet words");
    appoint(person, Role.RESIDENT, community);
    long streets = organisation(street);
    long own = organisation(community);

    as(login, appointment(person, "unit", community).param("organisation", "" + streets))
        .andExpect(content().string(Matchers.containsString("gs-sum")));
    assertThat(mandates.ofAccount(person)).hasSize(1);
    as(login, appointment(person, "unit", community).param("organisation", "" + own))
        .andExpect(flash().attribute("done", "people.person.appointed"));
    as(streetAdmin, appointment(person, "unit", street).param("organisation", "" + streets))
        .andExpect(flash().attribute("done", "people.person.appointed"));
  }

  private long organisation(long region) {
    String name = "单位 " + UUID.randomUUID();
    jdbc.update(
        "insert into organisation (name, kind, region_id, added_at) values (?, 'FIRM', ?, 0)",
        name,
        region);
    return jdbc.queryForObject("select id from organisation where name = ?", Long.class, name);
  }

  @Test
  void aFormThatArrivesTwiceHasOneEffect() throws Exception {
    String login = login();
    as(streetAdmin, "k-open-" + login, post("/people").param("login", login).param("name", "甲"))
        .andExpect(redirectedUrl("/people/" + id(login)));
    as(streetAdmin, "k-open-" + login, post("/people").param("login", login).param("name", "甲"))
        .andExpect(redirectedUrl("/people/" + id(login)));
    long person = id(login);
    as(streetAdmin, "k-" + login, appointment(person, "clerk", community));
    as(streetAdmin, "k-" + login, appointment(person, "clerk", community))
        .andExpect(redirectedUrl("/people/" + person));
    assertThat(mandates.ofAccount(person)).hasSize(1);

    as(streetAdmin, "k-slip-" + login, post("/people/" + person + "/slip"))
        .andExpect(status().isOk());
    as(streetAdmin, "k-slip-" + login, post("/people/" + person + "/slip"))
        .andExpect(flash().attributeExists("refusal"));
    assertThat(codes(person)).isOne();
  }

  @Test
  void whoForgotTheirPasswordHasNoneUntilTheyUseTheirSlip() throws Exception {
    String login = login();
    long person = accounts.open(login, "某人", "three quiet words");
    appoint(person, Role.RESIDENT, community);
    String old = hash(person);
    String first = code(slip(streetAdmin, person));
    assertThat(hash(person)).isNotEqualTo(old);
    String second = code(slip(streetAdmin, person));
    activate(login, first).andExpect(content().string(Matchers.containsString("已经作废")));
    activate(login, second).andExpect(status().is3xxRedirection());
  }

  @Test
  void aNewSlipOpensWhatWrongCodesHadClosed() throws Exception {
    String login = login();
    as(streetAdmin, post("/people").param("login", login).param("name", "新来的"));
    slip(streetAdmin, id(login));
    for (int time = 0; time < 5; time++) {
      activate(login, "aaaa-aaaa-aaaa");
    }
    String fresh = code(slip(streetAdmin, id(login)));
    activate(login, fresh).andExpect(status().is3xxRedirection());
  }

  @Test
  void nobodyTakesTheirOwnPassword() throws Exception {
    long self = id(streetAdmin);
    String before = hash(self);
    as(streetAdmin, get("/people/" + self))
        .andExpect(content().string(Matchers.containsString("自己的密码请在“我的账号”里修改")))
        .andExpect(content().string(Matchers.not(Matchers.containsString("/slip\""))));
    as(streetAdmin, post("/people/" + self + "/slip"))
        .andExpect(flash().attributeExists("refusal"));
    assertThat(hash(self)).isEqualTo(before);
  }

  private int codes(long person) {
    return jdbc.queryForObject(
        "select count(*) from activation where account_id = ?", Integer.class, person);
  }

  private String hash(long person) {
    return jdbc.queryForObject(
        "select password_hash from account where id = ?", String.class, person);
  }

  @Test
  void namesAreTextNotMarkup() throws Exception {
    long person = accounts.open(login(), "<b>某人</b>", "three quiet words");
    appoint(person, Role.RESIDENT, community);
    as(streetAdmin, get("/people/" + person))
        .andExpect(content().string(Matchers.not(Matchers.containsString("<b>某人"))))
        .andExpect(content().string(Matchers.containsString("&lt;b&gt;某人")));
  }

  private MockHttpServletRequestBuilder appointment(long person, String role, long region) {
    return appointment(person, role, region, "2026-01-01");
  }

  private MockHttpServletRequestBuilder appointment(
      long person, String role, long region, String from) {
    return post("/people/" + person + "/mandates")
        .param("region", String.valueOf(region))
        .param("role", role)
        .param("from", from);
  }

  private static MockHttpServletRequestBuilder end(long person, long mandate) {
    return post("/people/" + person + "/mandates/" + mandate + "/end");
  }

  private ResultActions as(String login, MockHttpServletRequestBuilder request) throws Exception {
    return as(login, UUID.randomUUID().toString(), request);
  }

  private ResultActions as(String login, String key, MockHttpServletRequestBuilder request)
      throws Exception {
    return web.perform(
        request.param("_key", key).with(user(people.loadUserByUsername(login))).with(csrf()));
  }

  private long id(String login) {
    return accounts.byLogin(login).orElseThrow().id();
  }

  private long region(String code) {
    return regions.byCode(code).orElseThrow().id();
  }

  private long appoint(long person, Role role, long region) {
    return mandates.appoint(
        person,
        new Mandate(
            0, 0, role, region, null, null, null, null, LocalDate.of(2026, 1, 1), null, false),
        person);
  }

  private static String login() {
    return "w" + UUID.randomUUID().toString().substring(0, 8);
  }
}
