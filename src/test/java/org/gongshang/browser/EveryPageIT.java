package org.gongshang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshang.people.Accounts;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Audiences;
import org.gongshang.workflow.Tasks;
import org.gongshang.workflow.model.ShippedModels;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Every kind of page of the demo, looked at by {@link Readers}. A template that draws a page which
 * nobody opens here fails the last test.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:every;DB_CLOSE_DELAY=-1;MODE=MySQL;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=0",
      "gongshang.files.dir=target/every-files"
    })
@ActiveProfiles("demo")
@ExtendWith(DistrictExtension.class)
@DirtiesContext
@Import(EveryPageIT.Drawn.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("browser")
class EveryPageIT {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final List<String> PEOPLE =
      List.of(
          "sunli",
          "lixiaowen",
          "wangjianguo",
          "zhaoguilan",
          "zhoumin",
          "zhangwei",
          "hejianjun",
          "liuyang",
          "qiuyan",
          "chenlihua",
          "zhengwei");

  private static final String ELECTION =
      "META\nkey;value\nbudget;100\nvote_type;approval\n"
          + "PROJECTS\nproject_id;cost;name;district\n1;60;枣营北里社区充电车棚加装雨棚与照明;枣营北里\n2;50;楼道灯;枣营南里\n"
          + "VOTES\nvoter_id;vote\na;1\nb;1,2\n";

  /** One new grid, one that is called otherwise, and two that cannot be. */
  private static final String REGIONS =
      """
      代码,上级代码,层级,名称,类型,小区
      110105012022901,110105012022,网格,枣营北里 1 号院,楼院,
      110105012022,,社区,枣营北里新社区,,
      110105012022902,110105012099,网格,没有上级的网格,网格,
      110199,,区,别的区,,=1+1
      """;

  /** Drawn only while there is no account at all: see SetUpPageIT. */
  private static final String SET_UP = "people/setup";

  @Autowired JdbcTemplate jdbc;
  @Autowired Clock clock;
  @Autowired Accounts accounts;
  @Autowired Tasks tasks;
  @Autowired Audiences audiences;
  @Autowired Drawn drawn;

  private final Readers readers = new Readers();

  @Test
  @Order(1)
  void of_visitors(District district) {
    Sights sights = new Sights();
    sights.at("sign-in", "/login");
    sights.at("sign-in-failed", "/login?failed");
    sights.at("sign-in-as", "/login?as=sunli");
    sights.at("signed-out", "/login?out");
    sights.at("sign-in-expired", "/login?expired");
    sights.at("no-page-for-visitors", "/error");
    sights.at("activate", "/activate?login=13800000001&code=abcd-efgh-jkmn");
    sights.add("activate-refused", EveryPageIT::activateWrongly);
    assertThat(sights.faults(district.visitor().forgiving())).isEmpty();
  }

  @Test
  @Order(1)
  void of_every_form(District district) {
    List<String> faults = new ArrayList<>();
    List<String> forms =
        ShippedModels.forms().stream()
            .map(ShippedModels::formId)
            // those of a programme are looked at with its pages
            .filter(id -> !id.startsWith("annual-"))
            .toList();
    for (String id : forms) {
      Task task = task(id);
      Sights sights = new Sights();
      sights.at(id, "/tasks/" + task.id());
      // nothing in them can be missing
      if (!Set.of("session-ballot", "opinion-react").contains(id)) {
        sights.glanceAt(id + "-refused", person -> sendEmpty(person, "/tasks/" + task.id()));
      }
      faults.addAll(sights.faults(district.personWithoutLooking(task.login()).forgiving()));
    }
    assertThat(faults).isEmpty();
  }

  /** Whatever the form proposed is taken out, and nothing is kept as a draft. */
  private static void sendEmpty(Person person, String path) {
    person.open(path);
    person
        .page()
        .evaluate(
            """
            () => {
              const form = document.querySelector('main form[method=post]');
              for (const e of form.elements) {
                if (e.type === 'radio' || e.type === 'checkbox') e.checked = false;
                else if (e.type !== 'hidden' && e.tagName !== 'BUTTON') e.value = '';
              }
              form.submit();
            }\
            """);
    person.page().locator("#gs-sum, #errors, main .gs-note").first().waitFor();
  }

  @Test
  @Order(1)
  void of_lists(District district) {
    Sights sights = new Sights();
    sights.at("inbox", "/tasks");
    sights.at("inbox-overdue", "/tasks?when=overdue&stage=need");
    sights.at("inbox-nothing-found", "/tasks?text=没有这样的事");
    sights.at("inbox-done", "/tasks?tab=done");
    sights.at("inbox-started", "/tasks?tab=started");
    sights.at("matters", "/matters");
    sights.at("matters-closed", "/matters?status=closed");
    sights.at("matters-nothing-found", "/matters?text=没有这样的事&stage=project");
    sights.at("sessions", "/sessions");
    sights.at("messages", "/messages");
    sights.at("notices", "/notices");
    sights.at("notices-closed", "/notices?show=closed&kind=result");
    sights.at("need-for-somebody", "/needs/new");
    List<String> faults = sights.faults(district.personWithoutLooking(Cycle.CLERK));

    Sights empty = new Sights();
    empty.at("inbox-empty", "/tasks");
    empty.at("inbox-done-empty", "/tasks?tab=done");
    empty.at("inbox-started-empty", "/tasks?tab=started");
    empty.at("messages-empty", "/messages");
    empty.at("sessions-empty", "/sessions");
    faults.addAll(empty.faults(district.personWithoutLooking("guxin")));
    assertThat(faults).isEmpty();
  }

  @Test
  @Order(1)
  void of_what_is_handed_down(District district) {
    Sights sights = new Sights();
    String below = one("select min(number) from sub_matter");
    String untouched =
        one(
            "select max(i.business_key) from inbox i where i.form_id = 'axis-receive-down' and"
                + " i.assignee is null");
    sights.at("handed-down", "/matters/" + one("select min(parent) from sub_matter"));
    sights.at("handed-down-below", "/matters/" + below);
    sights.at("withdraw", "/matters/" + untouched + "/withdraw");
    assertThat(sights.faults(district.personWithoutLooking("liuyang"))).isEmpty();
  }

  @Test
  @Order(1)
  void of_residents(District district) {
    Sights sights = new Sights();
    sights.at("inbox-of-a-resident", "/tasks");
    sights.at("messages-of-a-resident", "/messages");
    sights.at("account", "/account");
    sights.at("password", "/account/password");
    sights.add("token-made", EveryPageIT::makeToken);
    sights.at("need", "/needs/new");
    sights.at("need-elsewhere", "/needs/new?q=农展");
    sights.add("need-refused", person -> tell(person, "太短"));
    sights.add("need-received", person -> tell(person, "四号楼门口的台阶碎了一块，老人进出不方便。"));
    sights.at("notice", "/notices/" + openNotice());
    sights.at("notice-objected", "/notices/" + one("select min(notice_id) from objection"));
    sights.add("objection-refused", this::objectTooBriefly);
    assertThat(sights.faults(district.personWithoutLooking(Cycle.RESIDENT))).isEmpty();
  }

  private static void makeToken(Person person) {
    person.open("/account").page().locator("#name").fill("报表");
    person.page().locator("#tokens button.btn-primary").click();
    person.page().locator(".gs-token").waitFor();
  }

  private static void tell(Person person, String words) {
    person.open("/needs/new").page().locator("#body").fill(words);
    person.page().locator("button.gs-cast").click();
    person.page().locator("#errors, .gs-rcpt").waitFor();
  }

  private void objectTooBriefly(Person person) {
    person.open("/notices/" + openNotice());
    person.page().locator("#body").fill("不行");
    person.page().locator("#mine button").click();
    person.page().locator("#errors").waitFor();
  }

  @Test
  @Order(1)
  void of_matters(District district) {
    Sights sights = new Sights();
    sights.at("matter-closed", matter("status = 'CLOSED'"));
    sights.at("matter-rejected", matter("status = 'REJECTED'"));
    sights.at("matter-with-a-long-title", matter("char_length(title) > 55"));
    for (String stage :
        List.of("NEED", "DELIBERATION", "PROJECT", "IMPLEMENTATION", "EVALUATION")) {
      sights.at("matter-" + stage, matter("status = 'OPEN' and stage = '" + stage + "'"));
    }
    assertThat(sights.faults(district.personWithoutLooking(Cycle.CLERK))).isEmpty();
  }

  private String openNotice() {
    return one("select min(id) from notice where status = 'OPEN' and kind <> 'candidates'");
  }

  private String matter(String which) {
    return "/matters/"
        + one("select min(number) from matter where number like '012022-%' and " + which);
  }

  @Test
  @Order(1)
  void of_models_of_single_regions(District district) {
    Sights designer = new Sights();
    designer.at("variant-new", "/variants/new?q=枣营");
    designer.add("variant-refused", person -> propose(person, "need.bpmn", "<definitions/>"));
    designer.add("variant-proposed", person -> propose(person, "need.bpmn", model()));
    List<String> faults = designer.faults(district.personWithoutLooking("linshuo"));
    Sights reviewer = new Sights();
    reviewer.at("variant-to-review", "/variants/" + one("select max(id) from model_variant"));
    faults.addAll(reviewer.faults(district.personWithoutLooking("yujing")));
    assertThat(faults).isEmpty();
  }

  private static void propose(Person person, String name, String content) {
    person.open("/variants/new");
    person.page().selectOption("#region", new SelectOption().setIndex(1));
    person.page().selectOption("#process", "need");
    person.page().fill("#title", "先登记再受理");
    person.page().fill("#reason", "小额需求多，先登记再受理。");
    person
        .page()
        .setInputFiles(
            "#files",
            new FilePayload(name, "application/xml", content.getBytes(StandardCharsets.UTF_8)));
    person.page().locator("form[action='/variants'] button").click();
    person.page().locator("#errors, [data-diagram]").first().waitFor();
  }

  private static String model() {
    try {
      return Files.readString(Path.of("bpmn/need.bpmn"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @Order(1)
  void of_sessions(District district) {
    Sights sights = new Sights();
    for (Map<String, Object> session :
        jdbc.queryForList(
            "select state, max(number) number from council_session"
                + " where number like 'S-012022-%' group by state")) {
      sights.at("session-" + session.get("state"), "/sessions/" + session.get("number"));
    }
    Map<String, Object> ballot =
        jdbc.queryForMap(
            "select i.session, r.round_id from resolution r join agenda_item i on i.id = r.item_id"
                + " where i.session like 'S-012022-%' order by r.round_id limit 1");
    sights.at("ballot-counted", "/ballots/" + ballot.get("round_id"));
    assertThat(sights.faults(district.personWithoutLooking(Cycle.CONVENER))).isEmpty();
  }

  @Test
  @Order(1)
  void of_sessions_in_the_room(District district) {
    Sights sights = new Sights();
    Sights phones = new Sights();
    for (String state : List.of("SIGN_IN", "SITTING")) {
      String path =
          "/sessions/"
              + jdbc.queryForObject(
                  "select max(number) from council_session where number like 'S-012022-%' and"
                      + " state = ?",
                  String.class, state);
      sights.at("session-live-" + state, path + "/live");
      sights.at("session-screen-" + state, path + "/screen");
      sights.at("session-paper-list-" + state, path + "/sign-ins");
      sights.add("session-paper-list-scanned-" + state, clerk -> scan(clerk, path));
      phones.at("session-phone-" + state, path + "/live");
      phones.at("session-here-" + state, path + "/here?code=123456");
    }
    sights.at("session-agenda", inState("CONVENED", "CALLED", "/agenda"));
    String plan = planPage();
    sights.at("ballot-plan", plan);
    sights.add("ballot-plan-refused", clerk -> sendEmpty(clerk, plan));
    String ballot = "/ballots/" + votedIn(Cycle.REPRESENTATIVE);
    phones.at("ballot", ballot);
    phones.at("ballot-change", ballot + "/change");
    phones.at("ballot-proxy", ballot + "/for/" + principal(ballot));
    sights.at("ballot-papers", "/ballots/" + openBallot() + "/papers");
    sights.at("session-minutes", inState("CONFIRMED", "CONFIRMED", "/minutes"));
    sights.at("session-calendar", "/sessions/calendar");
    assertThat(sights.faults(district.personWithoutLooking(Cycle.CONVENER))).isEmpty();
    assertThat(phones.faults(district.personWithoutLooking(Cycle.REPRESENTATIVE))).isEmpty();
  }

  private static void scan(Person clerk, String path) {
    clerk.open(path + "/sign-ins");
    byte[] content = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
    clerk.page().setInputFiles("#scan", new FilePayload("签到表.pdf", "application/pdf", content));
    clerk.page().locator("form[action$='/sign-ins'] button").click();
    clerk.sees("签到表.pdf");
  }

  /** A ballot that is over, in which this person has voted, as if votes in it could be changed. */
  private String votedIn(String login) {
    String round =
        one(
            "select max(m.round_id) from round_member m join ballot_result b on b.round_id ="
                + " m.round_id join account a on a.id = m.account_id where m.answered_at is not"
                + " null and a.login = '"
                + login
                + "'");
    jdbc.update("update ballot_opening set changeable = true where round_id = ?", round);
    return round;
  }

  /** Somebody who seems to have given the representative a mandate for this ballot. */
  private String principal(String ballot) {
    String round = ballot.substring("/ballots/".length());
    String holder = one("select id from account where login = '" + Cycle.REPRESENTATIVE + "'");
    String principal =
        one(
            "select min(account_id) from round_member where round_id = "
                + round
                + " and account_id <> "
                + holder);
    jdbc.update(
        "insert into ballot_proxy (round_id, principal, holder) values (?, ?, ?)",
        round,
        principal,
        holder);
    return principal;
  }

  /** How the first item of a session that has not begun is voted on. */
  private String planPage() {
    String session = inState("CONVENED", "CALLED", "");
    String item =
        one(
            "select min(id) from agenda_item where state = 'PLANNED' and session = '"
                + session.substring("/sessions/".length())
                + "'");
    return session + "/agenda/items/" + item + "/ballot";
  }

  private String openBallot() {
    return one(
        "select max(o.round_id) from ballot_opening o join round r on r.id = o.round_id"
            + " where o.business_key like 'S-012022-%' and (r.closed_at is null or not exists ("
            + "select 1 from round b where b.kind = 'ballot' and b.closed_at is null))");
  }

  private String inState(String state, String otherwise, String page) {
    return "/sessions/"
        + jdbc.queryForObject(
            "select max(number) from council_session where number like 'S-012022-%' and state in"
                + " (?, ?)",
            String.class, state, otherwise)
        + page;
  }

  @Test
  @Order(1)
  void of_councils(District district) {
    Sights sights = new Sights();
    sights.at("councils", "/councils");
    sights.at("councils-nothing-found", "/councils?q=没有这里");
    sights.at("council", "/councils/" + council("110105012022"));
    sights.at("council-without-members", "/councils/" + council("110105001"));
    sights.at(
        "council-of-a-building",
        "/councils/" + one("select min(id) from council where platform_id is not null"));
    sights.at("council-to-set-up", "/councils/new");
    String standing =
        "/councils/terms/" + one("select id from council_term where state = 'ON_NOTICE'");
    sights.at("term-on-notice", standing);
    sights.at(
        "term-in-office",
        "/councils/terms/" + one("select min(id) from council_term where state = 'IN_OFFICE'"));
    sights.at("term-to-prepare", "/councils/" + council("110105001") + "/terms/new");
    sights.at("candidate-to-enter", standing + "/candidates/new?q=王");
    sights.add("candidate-refused", admin -> sendEmpty(admin, standing + "/candidates/new"));
    sights.at("election-result", standing + "/result");
    sights.add("election-result-refused", admin -> sendEmpty(admin, standing + "/result"));
    assertThat(sights.faults(district.personWithoutLooking("admin"))).isEmpty();
  }

  private String council(String code) {
    return one(
        "select c.id from council c join region_spell s on s.region_id = c.region_id"
            + " where c.closed_at is null and s.valid_to is null and s.code = '"
            + code
            + "'");
  }

  @Test
  @Order(1)
  void of_papers(District district) {
    Sights sights = new Sights();
    papers().forEach(sights::at);
    Person person = district.personWithoutLooking(Cycle.CONVENER);
    List<String> faults = sights.faults(person);
    for (String path : papers().values()) {
      faults.addAll(new Print(person.open(path).page()).faults("王建国"));
    }
    assertThat(faults).isEmpty();
  }

  private Map<String, String> papers() {
    String adopted =
        "/sessions/"
            + one(
                "select concat(session, '/items/', position) from agenda_item"
                    + " where session like 'S-012022-%' and state = 'ADOPTED' order by id limit 1");
    String planned =
        "/sessions/"
            + one(
                "select concat(session, '/items/', position) from agenda_item"
                    + " where session like 'S-012022-%' and state = 'TREATED' order by id limit 1");
    return Map.of(
        "paper-matter", matter("status = 'CLOSED'") + "/sheet",
        "paper-sign-in", adopted.replaceFirst("/items.*", "/sign-in-sheet"),
        "paper-ballot", planned + "/ballot-paper",
        "paper-resolution", adopted + "/resolution",
        "paper-notice",
            "/notices/"
                + one("select min(id) from notice where subject like '012022-%'")
                + "/sheet");
  }

  /** Whoever prints a page as it is gets what is folded on it, too. */
  @Test
  @Order(1)
  void what_is_folded_on_the_screen_is_open_on_paper_even_without_script(District district) {
    Page page = district.withoutScript(Cycle.CLERK).open(matter("status = 'CLOSED'")).page();
    Locator folded = page.locator("main details:not([open]) > :not(summary)");
    assertThat(folded.count()).isGreaterThan(3);
    assertThat(folded.first().isVisible()).isFalse();

    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(folded.all()).allMatch(Locator::isVisible);
  }

  private String region(String code) {
    return "/admin/regions/"
        + one(
            "select region_id from region_spell where valid_to is null and code = '" + code + "'");
  }

  @Test
  @Order(2)
  void of_a_vote(District district) {
    String path = "/tasks/" + task("session-ballot").id();
    Sights sights = new Sights();
    sights.add("ballot-asked-back", person -> choose(person, path));
    List<String> faults =
        sights.faults(district.personWithoutLooking(Cycle.REPRESENTATIVE).forgiving());

    Person voter = district.personWithoutLooking(Cycle.REPRESENTATIVE);
    voter.page().locator("button.btn-seal").click();
    Sights cast = new Sights();
    cast.at("ballot-cast", path);
    faults.addAll(cast.faults(voter));
    assertThat(faults).isEmpty();
  }

  @Test
  @Order(2)
  void of_ending_a_round(District district) {
    Sights sights = new Sights();
    sights.at("round-to-end", "/tasks/" + task("session-opinion").id());
    sights.at("round-end-asked-back", "/tasks/" + task("session-opinion").id() + "/close");
    assertThat(sights.faults(district.personWithoutLooking(Cycle.CONVENER))).isEmpty();
  }

  private static void choose(Person person, String path) {
    person.open(path).page().locator("main input[type=radio]").first().check();
    person.page().locator("form.gs-ballot button.gs-cast").click();
    person.page().locator("button.btn-seal").waitFor();
  }

  @Test
  @Order(2)
  void of_tasks_that_others_have(District district) {
    Person clerk = district.personWithoutLooking(Cycle.CLERK);
    String place = "/tasks/" + task("deliberation-place").id();
    clerk.open(place).page().locator("form[action$='/claim'] button").click();
    Sights taken = new Sights();
    taken.at("task-claimed-by-another", place);
    List<String> faults = taken.faults(district.personWithoutLooking(Cycle.CONVENER));

    String screen = "/tasks/" + task("need-screen").id();
    clerk.open(screen);
    clerk.tick("受理，作为新事项").choose("类别", "消防和充电安全").tick("一般").fill("给居民的答复", "已经受理，我们会尽快答复。");
    clerk.submit();
    Sights done = new Sights();
    done.at("inbox-after-an-act", clerk.path());
    done.at("task-done-by-me", screen);
    faults.addAll(done.faults(clerk));
    assertThat(faults).isEmpty();
  }

  @Test
  @Order(1)
  void of_what_is_owed(District district) {
    String community = region("110105012022").replace("/admin/regions", "/duties");
    Sights sights = new Sights();
    sights.at("duties", "/duties");
    sights.at("duties-of-a-region-alone", community + "?own=true&term=year");
    sights.at("duties-days-refused", "/duties/1?term=range&from=2026-11-02&to=2026-11-01");
    sights.at("duties-open", "/duties/1/tasks");
    sights.at("duties-done", "/duties/1/tasks?which=done&term=year");
    sights.at("duties-none", community + "/tasks?which=missed&role=unit");
    sights.at("duties-on-paper", community + "/sheet");
    assertThat(sights.faults(district.personWithoutLooking("houjian"))).isEmpty();
  }

  @Test
  @Order(2)
  void of_acts_on_tasks(District district) {
    Task screen = task("need-screen");
    String own = "select min(m.id) from mandate m join account a on a.id = m.account_id";
    Sights sights = new Sights();
    sights.at("task-transfer", "/tasks/" + screen.id() + "/transfer");
    sights.at("tasks-together", "/tasks/batch?act=complete&task=" + screen.id());
    sights.at("tasks-to-hand-over", "/tasks/batch?act=pass&task=" + screen.id());
    sights.add("tasks-result", person -> passWhatIsGone(person, screen.id()));
    sights.at("delegations", "/account/delegations");
    sights.at(
        "delegation-new",
        "/account/delegations?mandate=" + one(own + " where a.login = '" + screen.login() + "'"));
    sights.at("copies", matter("status = 'OPEN'") + "/copies?q=刘洋");
    List<String> faults = sights.faults(district.personWithoutLooking(screen.login()).forgiving());

    Sights urging = new Sights();
    urging.at("task-urge", "/tasks/" + screen.id() + "/urge");
    urging.at("tasks-to-urge", "/tasks/batch?act=urge&task=" + screen.id());
    faults.addAll(urging.faults(district.personWithoutLooking("malijun").forgiving()));
    assertThat(faults).isEmpty();
  }

  private static void passWhatIsGone(Person person, String task) {
    Page page = person.open("/tasks/batch?act=pass&task=" + task).page();
    page.locator("main form input[type=radio]").first().check();
    page.locator("#reason").fill("外出培训");
    page.evaluate("document.querySelector('main form [name=task]').value = 'gone'");
    page.locator("main form button.btn-primary").click();
    page.locator("main .gs-note").waitFor();
  }

  @Test
  @Order(1)
  void of_taking_back(District district) {
    String handedIn =
        " from action_log a join account p on p.id = a.account_id where a.form_id = 'project-plan'"
            + " and a.act is null and a.business_key in (select business_key from inbox where"
            + " form_id = 'project-approve')";
    String task = one("select min(a.task_id)" + handedIn);
    String login = one("select min(p.login)" + handedIn + " and a.task_id = '" + task + "'");
    Sights sights = new Sights();
    sights.at("take-back", "/tasks/" + task + "/take-back");
    sights.add("take-back-refused", person -> sendEmpty(person, "/tasks/" + task + "/take-back"));
    assertThat(sights.faults(district.personWithoutLooking(login).forgiving())).isEmpty();
  }

  @Test
  @Order(2)
  void of_signatures(District district) {
    Task approve = task("project-approve");
    String path = "/tasks/" + approve.id();
    Sights asking = new Sights();
    asking.at("signers", path + "/signers?q=王建国");
    Person approver = district.personWithoutLooking(approve.login());
    List<String> faults = asking.faults(approver);
    approver.page().locator("main input[name=holder]").first().check();
    approver.page().locator("main form button.btn-primary").last().click();
    approver.page().locator("main .gs-note").waitFor();

    Sights signing = new Sights();
    signing.at("sign", path + "/sign");
    signing.add("sign-added", person -> signWhatIsOld(person, path + "/sign"));
    signing.add("signed", person -> sign(person, path + "/sign"));
    signing.at("sign-over", path + "/sign");
    faults.addAll(signing.faults(district.personWithoutLooking(Cycle.CONVENER).forgiving()));
    Sights asked = new Sights();
    asked.at("task-signed", path);
    faults.addAll(asked.faults(approver));
    assertThat(faults).isEmpty();
  }

  private static void signWhatIsOld(Person person, String path) {
    Page page = person.open(path).page();
    page.evaluate(
        "document.querySelector('[name=seen]').value ="
            + " document.querySelector('[name=seen]').value.replace(/~.*/, '~1~' +"
            + " 'a'.repeat(64))");
    filledIn(page);
    page.locator("#added").waitFor();
  }

  private static void filledIn(Page page) {
    page.locator("input[name=stance]").first().check();
    page.locator("#sign-name").fill("王建国");
    page.locator("input[name=confirmed]").check();
    page.locator("main form button.btn-primary").click();
  }

  private static void sign(Person person, String path) {
    if (person.page().url().contains("/signatures/")) {
      person.page().reload();
      return;
    }
    Page page = person.open(path).page();
    filledIn(page);
    page.locator("main .gs-note").waitFor();
  }

  @Test
  @Order(1)
  void of_venues(District district) {
    String hall = "/venues/" + one("select min(id) from venue where region_id <> 1");
    String adding = region("110105012022").replace("/admin/regions/", "/venues/new?region=");
    Sights sights = new Sights();
    sights.at("venues", "/venues");
    sights.at("venue", hall);
    sights.at("venue-to-change", hall + "/change");
    sights.at("venue-to-add", adding);
    sights.add("venue-refused", clerk -> sendEmpty(clerk, adding));
    assertThat(sights.faults(district.personWithoutLooking(Cycle.CLERK))).isEmpty();
  }

  @Test
  @Order(1)
  void of_opinion_rounds(District district) {
    Person clerk = district.personWithoutLooking(Cycle.CLERK);
    Sights before = new Sights();
    before.at("opinions", "/opinion-rounds");
    before.at("opinion-to-begin", "/opinion-rounds/new");
    before.add("opinion-refused", person -> sendEmpty(person, "/opinion-rounds/new"));
    before.at("opinion-to-import", "/opinion-rounds/import");
    before.add("opinion-import-refused", person -> sendEmpty(person, "/opinion-rounds/import"));
    before.add("opinion-imported", EveryPageIT::importOpinions);
    before.add("opinion-prepared", this::prepareOpinions);
    List<String> faults = before.faults(clerk);
    String round = "/opinion-rounds/" + one("select max(id) from opinion_round");
    clerk.open(round).page().locator("form[action$='/open'] button").click();
    clerk.page().locator("main .gs-note").waitFor();

    Sights open = new Sights();
    open.at("opinion-open", round);
    open.at("opinion-too-few", round + "/result");
    String imported =
        "/opinion-rounds/" + one("select max(id) from opinion_round where circle = 'IMPORTED'");
    open.at("opinion-files", imported);
    for (String by : List.of("opinion", "given")) {
      open.at("opinion-result-" + by, imported + "/result?by=" + by);
    }
    open.at("opinion-result-sector", told("充电棚怎么建") + "/result");
    open.at("opinion-open-of-residents", told("充电棚怎么建"));
    open.at("opinion-closed", told("快递柜放在哪里"));
    open.at("session-with-opinions", sessionAbout("快递柜放在哪里"));
    faults.addAll(open.faults(clerk));
    Sights asked = new Sights();
    asked.at("opinion-react", round + "/react");
    asked.at("opinion-react-list", round + "/react?list=true");
    asked.at("opinion-of-member", round);
    asked.add("opinion-statement-refused", person -> sendEmpty(person, round));
    faults.addAll(asked.faults(district.personWithoutLooking("zhaoguilan")));
    assertThat(faults).isEmpty();
  }

  /** The demo's round of opinions whose title has these words. */
  private String told(String title) {
    return "/opinion-rounds/"
        + one("select id from opinion_round where title like '%" + title + "%'");
  }

  /** The session with the matter of the demo's round on its agenda. */
  private String sessionAbout(String title) {
    return "/sessions/"
        + one(
            "select max(i.session) from agenda_item i join opinion_round r on r.matter = i.matter"
                + " where r.title like '%"
                + title
                + "%'");
  }

  private static void importOpinions(Person clerk) {
    Page page = clerk.open("/opinion-rounds/import").page();
    page.locator("#title").fill("脱欧的共识");
    page.locator("#question").fill("您同意下面的说法吗？");
    page.locator("#comments").setInputFiles(Path.of("src/test/resources/opinions/comments.csv"));
    page.locator("#votes")
        .setInputFiles(Path.of("src/test/resources/opinions/participants-votes.csv"));
    page.locator("input[name=grouped]").check();
    page.locator("main form button.btn-primary").click();
    page.locator("svg.gs-op-picture").waitFor();
  }

  private void prepareOpinions(Person clerk) {
    Page page = clerk.open("/opinion-rounds/new").page();
    page.locator("#title").fill("充电棚建在哪里");
    page.locator("#question").fill("院里要建电动车充电棚，您怎么看？");
    page.locator("#closes").fill(LocalDate.now(clock).plusDays(7) + "T18:00");
    page.locator("main form button.btn-primary").click();
    page.locator("#statements").waitFor();
    for (String body : List.of("棚子离楼要有十米", "棚子建在北门", "夜里要有人看 😀")) {
      page.locator("#body").fill(body);
      page.locator("form[action$='/statements'] button").click();
      page.locator("#statements li").getByText(body).waitFor();
    }
  }

  @Test
  @Order(1)
  void of_trials(District district) {
    Sights sights = new Sights();
    sights.at("trials-none", "/programmes/trials");
    sights.at("trials-more", "/programmes/trials?threshold=5%25");
    sights.add("trial-refused", clerk -> tryOut(clerk, "", ".gs-sum"));
    sights.add("trial-faulty", clerk -> tryOut(clerk, ELECTION + "c;9\n", "[role=alert]"));
    sights.add("trial-done", clerk -> tryOut(clerk, ELECTION, ".gs-facts"));
    sights.add("trial-divided", clerk -> tryDivided(clerk));
    sights.at("trials", "/programmes/trials");
    sights.at("trial-running", triedBy("lixiaowen", "RUNNING"));
    sights.at("trial-stopped", triedBy("lixiaowen", "STOPPED"));
    assertThat(sights.faults(district.personWithoutLooking("lixiaowen"))).isEmpty();
  }

  private static void tryDivided(Person person) {
    person.open("/programmes/trials?threshold=1");
    person.page().fill("#divide", "district");
    person.page().fill("#budgets", "枣营北里:60\n枣营南里:30");
    worksOut(person, ELECTION, ".gs-facts");
  }

  private static void tryOut(Person person, String election, String awaited) {
    person.open("/programmes/trials");
    worksOut(person, election, awaited);
  }

  private static void worksOut(Person person, String election, String awaited) {
    person
        .page()
        .setInputFiles(
            "#file",
            new FilePayload("年度.pb", "text/plain", election.getBytes(StandardCharsets.UTF_8)));
    person.page().locator("main form button").click();
    person.page().locator(awaited).first().waitFor();
  }

  /** A trial as it looks then; nobody goes on with it. */
  private String triedBy(String login, String state) {
    jdbc.update(
        """
        insert into programme_trial (file_name, content, rule_name, stopping, utility, fills,
          threshold, divide, budgets, state, steps, spent, budget, started_by, started_at, tries,
          worker, worked_at)
        select '年度.pb', 'gone', 'EQUAL_SHARES', 'OVER_BUDGET', 'COST', true, '5%', '', '', ?, 120,
          345000, 500000, id, 0, 1, 'nobody', 4102444800000 from account where login = ?
        """,
        state, login);
    return "/programmes/trials/" + one("select max(id) from programme_trial");
  }

  @Test
  @Order(1)
  void of_platforms(District district) {
    String tower = "/platforms/" + one("select min(id) from platform");
    String adding = region("110105012022").replace("/admin/regions/", "/platforms/new?region=");
    Sights sights = new Sights();
    sights.at("platforms", "/platforms");
    sights.at("platform", tower);
    sights.at("platform-to-change", tower + "/change");
    sights.at("platform-to-move", tower + "/move?q=枣营");
    sights.at("platform-to-add", adding);
    sights.add("platform-refused", admin -> sendEmpty(admin, adding));
    assertThat(sights.faults(district.personWithoutLooking("admin"))).isEmpty();
  }

  @Test
  @Order(1)
  void of_scorings(District district) {
    String adding = region("110105012022").replace("/admin/regions/", "/scorings/new?region=");
    Person clerk = district.personWithoutLooking(Cycle.CLERK);
    String scoring = prepared(clerk, adding);
    Sights preparing = new Sights();
    preparing.at("scoring-to-begin", adding);
    preparing.add("scoring-refused", person -> sendEmpty(person, adding));
    preparing.at("scoring-prepared", scoring);
    preparing.at("scoring-to-open", taskOf("scoring-prepare"));
    preparing.at("scoring-to-change", scoring + "/change");
    List<String> faults = preparing.faults(clerk);
    opened(clerk, scoring);

    Sights scored = new Sights();
    String sheet =
        scoring
            + "/candidates/"
            + one(
                "select min(id) from scoring_candidate where scoring = '"
                    + scoring.substring("/scorings/".length())
                    + "'");
    scored.at("scorings", "/scorings");
    scored.at("scoring-published", toldScoring("PUBLISHED"));
    scored.at("scoring-to-confirm", toldScoring("COUNTED"));
    scored.at("scoring-open", scoring);
    scored.at("scoring-to-hand-in", taskOf("scoring-sheet"));
    scored.at("scoring-sheet", sheet);
    scored.add("scoring-sheet-refused", person -> sendEmpty(person, sheet));
    faults.addAll(scored.faults(clerk));
    assertThat(faults).isEmpty();
  }

  /** A scoring of the demo that has come so far. */
  private String toldScoring(String state) {
    return "/scorings/" + one("select max(number) from scoring where state = '" + state + "'");
  }

  @Test
  @Order(1)
  void of_programmes(District district) {
    String adding = region("110105012022").replace("/admin/regions/", "/programmes/new?region=");
    Person clerk = district.personWithoutLooking(Cycle.CLERK);
    String programme = begun(clerk, adding);
    String proposal = proposed(clerk, programme);
    Sights calling = new Sights();
    calling.at("programmes", "/programmes");
    calling.at("programme-to-begin", adding);
    calling.add("programme-refused", person -> sendEmpty(person, adding));
    calling.at("programme-call", programme);
    calling.at("programme-to-propose", programme + "/propose");
    calling.add("proposal-refused", person -> sendEmpty(person, programme + "/propose"));
    calling.at("programme-proposal", proposal);
    calling.at("programme-terms", programme + "/terms");
    calling.add("terms-refused", person -> sendEmpty(person, programme + "/terms"));
    calling.at("annual-collect", taskOf("annual-collect"));
    List<String> faults = calling.faults(clerk);

    jdbc.update("update programme set state = 'READY' where state = 'CALL'");
    Sights opening = new Sights();
    opening.at("programme-opening", programme);
    faults.addAll(opening.faults(clerk));
    decided(programme);
    Sights over = new Sights();
    over.at("programme-decided", programme);
    over.at("programme-project", proposal);
    faults.addAll(over.faults(clerk));
    assertThat(faults).isEmpty();
  }

  private static String begun(Person clerk, String adding) {
    Page page = clerk.open(adding).page();
    // the demo has begun this year's and the one before
    int year = Integer.parseInt(page.locator("#year").inputValue());
    page.locator("#year").fill(Integer.toString(year + 1));
    page.locator("#budget").fill("100000");
    page.locator("main form button.btn-primary").click();
    page.locator("a[href$='/propose']").first().waitFor();
    return URI.create(page.url()).getPath();
  }

  private String proposed(Person clerk, String programme) {
    Page page = clerk.open(programme + "/propose").page();
    page.locator("#title").fill("在小区东门到西门之间修一条健身步道");
    page.locator("#body").fill("老人晚上散步只能走车道，夜里没有灯，很不安全。");
    page.locator("main form button.btn-primary").click();
    page.waitForURL(url -> !url.contains("/propose"));
    return programme + "/proposals/" + one("select max(id) from programme_proposal");
  }

  /** As if a vote had selected it; what a whole year does stands in the tests of programmes. */
  private void decided(String programme) {
    String number = programme.substring("/programmes/".length());
    String id = one("select max(id) from programme_proposal");
    jdbc.update(
        "update programme set state = 'RUNNING', round_id = 999999 where number = ?", number);
    jdbc.update(
        "update programme_proposal set state = 'SELECTED', lawful = true, targeted = true,"
            + " feasible = true, cost = 35000, screened_at = 0 where id = ?",
        id);
    jdbc.update(
        "insert into programme_outcome (round_id, place_id, programme, explained)"
            + " values (999999, 0, ?, ?)",
        number,
        """
        {"budget":100000,"voters":3,"winners":["%1$s"],"cost":35000,
        "left":65000,"share":33335.33,"projects":[{"id":"%1$s","name":"健身步道",
        "cost":35000,"votes":3,"points":3,"selected":true,"reason":"paid","args":[1,3,3],
        "paid":[{"voters":2,"each":12000,"total":24000},{"voters":1,"total":11000}]}]}
        """
            .formatted(id));
  }

  private String taskOf(String formId) {
    return "/tasks/" + one("select max(task_id) from inbox where form_id = '" + formId + "'");
  }

  private static String prepared(Person clerk, String adding) {
    Page page = clerk.open(adding).page();
    page.locator("#title").fill("2027 年民生项目评审");
    page.locator("#places").fill("1");
    page.locator("main form button.btn-primary").click();
    page.locator("#criterion").waitFor();
    String scoring = URI.create(page.url()).getPath();
    adds(page, "/criteria", "#criterion", "可行性", "#best", "60");
    adds(page, "/criteria", "#criterion", "受益面", "#best", "40");
    adds(page, "/candidates", "#candidate", "健身步道", "#cost", "35000");
    adds(page, "/candidates", "#candidate", "充电车棚", "#cost", "120000.50");
    adds(page, "/jurors", "#juror", Cycle.CLERK, "#juror", Cycle.CLERK);
    page.locator("form[action$='/council'] button").click();
    page.locator("#criterion").waitFor();
    return scoring;
  }

  private static void adds(Page page, String form, String... fields) {
    for (int i = 0; i < fields.length; i += 2) {
      page.locator(fields[i]).fill(fields[i + 1]);
    }
    page.waitForNavigation(() -> page.locator("form[action$='" + form + "'] button").click());
  }

  private static void opened(Person clerk, String scoring) {
    Page page = clerk.open(scoring).page();
    page.locator("a.btn-primary[href^='/tasks/']").click();
    page.locator("input[type=date]").fill("2100-01-01");
    page.locator("main form button.btn-primary").last().click();
    page.waitForURL(url -> !url.contains("/tasks/") || url.contains("done"));
  }

  @Test
  @Order(1)
  void of_administrators(District district) {
    String person = "/people/" + one("select id from account where login = 'zhaoguilan'");
    Sights sights = new Sights();
    sights.at("people", "/people");
    sights.at("people-nobody-found", "/people?q=没有这个人");
    sights.at("person", person);
    sights.at("person-new", "/people/new");
    sights.at("appoint-where", person + "/appoint?q=枣营");
    sights.at("appoint", person + "/appoint?region=" + one("select max(region_id) from mandate"));
    sights.at("organisations", "/organisations");
    sights.at("regions", "/admin/regions");
    sights.at("regions-found", "/admin/regions?q=枣营");
    sights.at("regions-nothing-found", "/admin/regions?q=没有这里");
    String street = region("110105012");
    String community = region("110105012022");
    sights.at("region", street + "?on=2026-01-01");
    sights.at("region-to-add", street + "/add");
    sights.at("region-grid-to-add", community + "/add");
    sights.add("region-add-refused", admin -> sendEmpty(admin, community + "/add"));
    sights.at("region-to-rename", community + "/name");
    sights.at("region-to-lead", community + "/lead");
    sights.at("region-to-move", community + "/move");
    sights.at("region-to-close", community + "/close");
    sights.add("region-close-refused", admin -> sendEmpty(admin, community + "/close"));
    sights.at("activations-none", "/activations");
    sights.add("activations", admin -> newcomer(admin, false));
    sights.add("activation-slips", admin -> newcomer(admin, true));
    sights.at("import", "/imports/regions");
    sights.add("import-not-read", admin -> upload(admin, "没有这样的列\n1\n", ".gs-note"));
    sights.add("import-checked", admin -> upload(admin, REGIONS, ".gs-facts"));
    sights.at("import-reading", imported("READING"));
    sights.at("import-running", imported("RUNNING"));
    sights.at("import-done", imported("DONE"));
    sights.at("import-failed", imported("FAILED"));
    sights.at("variants", "/variants");
    sights.at("calendar", "/calendar");
    sights.at("calendar-of-a-missing-year", "/calendar?year=2030");
    sights.add("organisation-refused", EveryPageIT::addNothing);
    assertThat(sights.faults(district.personWithoutLooking("admin"))).isEmpty();
  }

  private static void upload(Person person, String table, String awaited) {
    person.open("/imports/regions");
    person
        .page()
        .setInputFiles(
            "#file", new FilePayload("区域.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
    person.page().locator("main form button").click();
    person.page().locator("#job " + awaited).first().waitFor();
  }

  /** An import as it looks then; nobody goes on with it. */
  private String imported(String state) {
    jdbc.update(
        """
        insert into import_job (kind, options, file_name, lang, state, rows_total, rows_read,
          rows_faulty, rows_new, rows_changing, rows_left, rows_done, created, changed, unchanged,
          started_by, started_at, confirmed_at, worker, worked_at)
        select 'regions', '', '区域.csv', 'zh-CN', ?, 20000, 12000, 3, 11000, 0, 0, 6000, 5000, 0,
          1000, id, 0, 0, 'nobody', 4102444800000 from account where login = 'admin'
        """,
        state);
    return "/imports/regions/" + one("select max(id) from import_job");
  }

  private static void activateWrongly(Person visitor) {
    visitor.open("/activate?login=nobody&code=abcd-efgh-jkmn");
    visitor.page().fill("#wanted", "three quiet words");
    visitor.page().fill("#again", "three quiet words");
    visitor.page().locator("main form button").click();
    visitor.page().locator("#errors").waitFor();
  }

  /** Somebody at the community waits for a first password while this is looked at. */
  private void newcomer(Person admin, boolean print) {
    jdbc.update("update account set waits_since = 0 where login = 'zhaoguilan'");
    admin.open("/activations");
    if (print) {
      admin.page().locator("main form[method=post] button").first().click();
      admin.page().locator(".gs-slips").waitFor();
    }
    jdbc.update("update account set waits_since = null where login = 'zhaoguilan'");
  }

  private static void addNothing(Person person) {
    person.open("/organisations").page().locator("main form button").last().click();
    person.page().locator(".gs-err").first().waitFor();
  }

  @Test
  @Order(3)
  void of_what_goes_wrong(District district) {
    Sights sights = new Sights();
    sights.at("not-found", "/matters/000000-2026-0001");
    sights.at("no-permission", "/people");
    sights.at("mistyped", "/needs/new?region=here");
    sights.at("only-a-form", "/demo/next-day");
    sights.add("refused-without-a-form", this::claimACollectiveTask);
    sights.add("expired", this::sendWithoutToken);
    List<String> faults = sights.faults(district.personWithoutLooking(Cycle.CLERK).forgiving());

    Sights failing = new Sights();
    failing.add("failed", this::sendWhileTheDatabaseFails);
    faults.addAll(failing.faults(district.personWithoutLooking(Cycle.CLERK).forgiving()));
    assertThat(faults).isEmpty();
  }

  private void claimACollectiveTask(Person person) {
    send(person, "/tasks/" + task("evaluation-rate").id(), "form.action += '/claim'");
  }

  private void sendWithoutToken(Person person) {
    send(person, "/tasks/" + task("need-classify").id(), "form.elements._csrf.value = 'old'");
  }

  private void sendWhileTheDatabaseFails(Person person) {
    String path = "/tasks/" + task("need-classify").id();
    person.open(path);
    jdbc.execute("alter table once_key rename to once_key_away");
    try {
      person.page().locator("main input[type=radio]").first().check();
      send(person, "");
    } finally {
      jdbc.execute("alter table once_key_away rename to once_key");
    }
  }

  private static void send(Person person, String path, String change) {
    person.open(path);
    send(person, change);
  }

  private static void send(Person person, String change) {
    person
        .page()
        .evaluate(
            "() => { const form = document.querySelector('main form[method=post]'); "
                + change
                + "; form.submit(); }");
    person.page().locator(".gs-wrong").waitFor();
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void every_template_of_a_page_was_drawn() throws IOException {
    Set<String> pages = new TreeSet<>();
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".ftlh")).toList()) {
        if (Files.readString(file)
                .replaceAll("(?s)<#--.*?-->", "")
                .matches("(?s).*<@(l|paper|sheet)\\.page .*")
            && !file.endsWith("paper.ftlh")) {
          pages.add(TEMPLATES.relativize(file).toString().replace(".ftlh", ""));
        }
      }
    }
    pages.remove(SET_UP);
    assertThat(drawn.names()).containsAll(pages);
  }

  /** Somebody of the demo who may do the task of this form. */
  private Task task(String formId) {
    for (String id :
        jdbc.queryForList(
            "select task_id from inbox where form_id = ? order by task_id", String.class, formId)) {
      for (String login : PEOPLE) {
        Viewer viewer = accounts.viewer(accounts.byLogin(login).orElseThrow());
        if (audiences.addresses(id, viewer) && tasks.open(id, viewer).mayAct()) {
          return new Task(id, login);
        }
      }
    }
    throw new AssertionError("nobody can do a task " + formId);
  }

  private String one(String sql) {
    return String.valueOf(jdbc.queryForObject(sql, Object.class));
  }

  private record Task(String id, String login) {}

  /** Pages by the names under which their faults are told. */
  private class Sights {

    private final Map<String, Consumer<Person>> ways = new LinkedHashMap<>();
    private final Set<String> alike = new HashSet<>();

    void at(String name, String path) {
      add(name, person -> person.open(path));
    }

    void add(String name, Consumer<Person> way) {
      ways.put(name, way);
    }

    /** A page of which others like it are looked at closely. */
    void glanceAt(String name, Consumer<Person> way) {
      add(name, way);
      alike.add(name);
    }

    List<String> faults(Person person) {
      return ways.keySet().stream()
          .flatMap(name -> faults(person, name).stream())
          .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<String> faults(Person person, String name) {
      Runnable open = () -> ways.get(name).accept(person);
      return alike.contains(name)
          ? readers.glance(person, name, open)
          : readers.faults(person, name, open);
    }
  }

  /** Writes down which templates are drawn. */
  @TestConfiguration
  static class Drawn {

    private final Set<String> names = new ConcurrentSkipListSet<>();

    Set<String> names() {
      return names;
    }

    @Bean
    ViewResolver writingDown() {
      return new WritingDown(names);
    }
  }

  private record WritingDown(Set<String> names) implements ViewResolver, Ordered {

    @Override
    public @org.jspecify.annotations.Nullable View resolveViewName(
        String name, java.util.Locale locale) {
      names.add(name);
      return null;
    }

    @Override
    public int getOrder() {
      return Ordered.HIGHEST_PRECEDENCE;
    }
  }
}
