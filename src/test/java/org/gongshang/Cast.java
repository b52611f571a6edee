package org.gongshang;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongshang.deliberation.AdoptedMatter;
import org.gongshang.deliberation.GatheredSession;
import org.gongshang.file.Files;
import org.gongshang.people.Accounts;
import org.gongshang.people.Mandate;
import org.gongshang.people.Mandates;
import org.gongshang.people.Role;
import org.gongshang.people.Sector;
import org.gongshang.people.Viewer;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;

/** One person for each role in a community and in another, and one of everything there is. */
class Cast {

  static final String NOBODY = "nobody";

  private final Walk walk;
  private final Accounts accounts;
  private final Mandates mandates;
  private final JdbcTemplate sql;
  private final Things place;
  private final Map<String, String> logins = new LinkedHashMap<>();
  private final Map<String, String> things;

  Cast(ApplicationContext context) {
    walk = context.getBean(Walk.class);
    accounts = context.getBean(Accounts.class);
    mandates = context.getBean(Mandates.class);
    sql = context.getBean(JdbcTemplate.class);
    place = new Things(sql);
    // before anybody joins the council
    things = new HashMap<>(things(context));
    enter();
    things.put("delegation", "" + delegation());
    things.put("urge", "" + urge());
    things.put("signature", "" + signature());
  }

  private long signature() {
    sql.update(
        "insert into signature (business_key, task_id, task_name, form_id, title, account_id,"
            + " actor, name, stance, opinion, last_event, sha256, signed_at) values (?, ?, '受理',"
            + " 'need-screen', '灯', 1, 1, '某人', 'agree', '', 0, '', 0)",
        things.get("matter"),
        things.get("task"));
    return number("select max(id) from signature");
  }

  private long urge() {
    sql.update(
        "insert into task_urge (task_id, business_key, kind, account_id, actor, words, urged_on,"
            + " urged_at) values (?, ?, 'OFFICIAL', 1, 1, '请抓紧', '2020-01-01', 0)",
        things.get("task"),
        things.get("matter"));
    return number("select max(id) from task_urge");
  }

  /** Not yet in force: the clerk lets the administrator act. */
  private long delegation() {
    sql.update(
        "insert into delegation (mandate_id, delegate, valid_from, valid_to, reason, made_at)"
            + " select m.id, d.id, '2099-01-01', '2099-01-02', '休假', 0"
            + " from account d, mandate m join account a on a.id = m.account_id"
            + " where d.login = 'admin' and a.login = ?",
        login("clerk"));
    return number("select max(id) from delegation");
  }

  private void enter() {
    long here = region(WaitingNeed.RESIDENT);
    long elsewhere = region("tianjing");
    for (Role role : Role.values()) {
      logins.put(role.key(), appointed(role, here));
      logins.put(role.key() + " elsewhere", appointed(role, elsewhere));
    }
    logins.put("top", "admin");
    logins.put("asker", WaitingNeed.RESIDENT);
    logins.put("guest", account());
    logins.put(NOBODY, "");
  }

  private long region(String login) {
    return walk.person(login).mandates().get(0).regionId();
  }

  private String account() {
    String login = "cast-" + UUID.randomUUID().toString().substring(0, 8);
    accounts.open(login, "某人", "three quiet words");
    return login;
  }

  private String appointed(Role role, long region) {
    String login = account();
    long person = accounts.byLogin(login).orElseThrow().id();
    boolean represents = role == Role.REPRESENTATIVE;
    mandates.appoint(
        person,
        new Mandate(
            0,
            0,
            role,
            region,
            represents ? region : null,
            role == Role.UNIT ? place.organisation(region) : null,
            represents ? Sector.PUBLIC : null,
            null,
            LocalDate.of(2020, 1, 1),
            null,
            false),
        person);
    return login;
  }

  private Map<String, String> things(ApplicationContext context) {
    String adopted = new AdoptedMatter(context).number();
    String session =
        sql.queryForObject(
            "select session from agenda_item where matter = ?", String.class, adopted);
    String gathering = new GatheredSession(context).number();
    WaitingNeed need = new WaitingNeed(context);
    String sub = place.handedDown(need.matter(), new WaitingNeed(context).matter());
    long person = accounts.byLogin(account()).orElseThrow().id();
    long community = region(WaitingNeed.RESIDENT);
    long mandate =
        mandates.appoint(
            person,
            new Mandate(
                0,
                0,
                Role.RESIDENT,
                community,
                null,
                null,
                null,
                null,
                LocalDate.of(2020, 1, 1),
                null,
                false),
            person);
    Viewer asker = walk.person(WaitingNeed.RESIDENT);
    Files files = context.getBean(Files.class);
    long opinions = place.opinions(community);
    long file =
        files
            .store(
                new MockMultipartFile("f", "a.txt", "text/plain", "路灯".getBytes()),
                asker.accountId())
            .id();
    files.attach(List.of(file), need.matter(), asker.accountId());
    String scoring = place.scoring(community, asker.accountId());
    String programme = place.programme(community, asker.accountId());
    return Map.ofEntries(
        entry("matter", need.matter()),
        entry("sub", sub),
        entry("task", need.task().taskId()),
        entry("deployment", need.task().formDeployment()),
        entry("round", walk.task("wangjianguo", "session-sign-in", gathering).taskId()),
        entry("term", "" + place.term(community)),
        entry("session", session),
        entry(
            "position", "" + number("select position from agenda_item where matter = ?", adopted)),
        entry("item", "" + number("select id from agenda_item where matter = ?", adopted)),
        entry(
            "ballot",
            ""
                + number(
                    "select round_id from item_ballot r join agenda_item i on i.id = r.item_id"
                        + " where i.matter = ?",
                    adopted)),
        entry("notice", "" + number("select id from notice where subject = ?", adopted)),
        entry("person", "" + person),
        entry("mandate", "" + mandate),
        entry("community", "" + community),
        entry("file", "" + file),
        entry("venue", "" + place.venue(community)),
        entry("scoring", scoring),
        entry("programme", programme),
        entry("proposal", "" + place.proposal(programme)),
        entry("candidate", "" + place.candidate(scoring)),
        entry("platform", "" + place.platform(community)),
        entry("opinions", "" + opinions),
        entry("statement", "" + place.statement(opinions)),
        entry(
            "definition",
            sql.queryForList(
                    "select definition_id from matter_step where business_key = ?",
                    String.class,
                    need.matter())
                .get(0)),
        entry("table", "regions"),
        entry("csv", "csv"),
        entry("import", "" + stoppedImport()),
        entry("trial", "" + trial()),
        entry("process", "need"),
        entry("variant", "" + place.variant(community)),
        entry("first", "0"),
        entry("up", "up"),
        entry("message", "" + message(asker.accountId())),
        entry("token", "" + token(asker.accountId())));
  }

  private long stoppedImport() {
    long admin = accounts.byLogin("admin").orElseThrow().id();
    sql.update(
        "insert into import_job (kind, options, file_name, lang, state, rows_read, rows_faulty,"
            + " rows_new, rows_changing, rows_left, rows_done, created, changed, unchanged,"
            + " started_by, started_at) values ('regions', '', 'a.csv', 'zh-CN', 'STOPPED', 0, 0,"
            + " 0, 0, 0, 0, 0, 0, 0, ?, 0)",
        admin);
    return number("select max(id) from import_job where started_by = ?", admin);
  }

  /** Worked out, but its file is gone. */
  private long trial() {
    long admin = accounts.byLogin("admin").orElseThrow().id();
    sql.update(
        "insert into programme_trial (file_name, content, rule_name, stopping, utility, fills,"
            + " threshold, divide, budgets, state, steps, found, started_by, started_at, tries)"
            + " values ('a.pb', 'gone', 'GREEDY', 'AT_ONCE', 'COST', false, '', '', '', 'DONE',"
            + " 0, ?, ?, 0, 1)",
        "{\"rule\":{\"kind\":\"GREEDY\",\"stopping\":\"AT_ONCE\",\"utility\":\"COST\","
            + "\"fills\":false},\"title\":\"\",\"currency\":\"\",\"budget\":1,\"voters\":0,"
            + "\"winners\":[],\"cost\":0,\"left\":1,\"steps\":0,\"projects\":[],\"parts\":[]}",
        admin);
    return number("select max(id) from programme_trial where started_by = ?", admin);
  }

  private long message(long account) {
    sql.update(
        "insert into message (account_id, message_key, args, link, told_at)"
            + " values (?, 'need.message.accepted', '[\"a\",\"b\"]', '/messages', 0)",
        account);
    return number("select max(id) from message where account_id = ?", account);
  }

  private long token(long account) {
    sql.update(
        "insert into api_token (account_id, name, prefix, hash, credentials, created_at)"
            + " select id, 'a', 'gs_a', ?, credentials, 0 from account where id = ?",
        UUID.randomUUID().toString(),
        account);
    return number("select max(id) from api_token where account_id = ?", account);
  }

  private long number(String query, Object... arguments) {
    Long found = sql.queryForObject(query, Long.class, arguments);
    return found == null ? 0 : found;
  }

  List<String> actors() {
    return List.copyOf(logins.keySet());
  }

  String login(String actor) {
    return logins.getOrDefault(actor, "");
  }

  /** With ids in place of the names of things. */
  String filled(String text) {
    String filled = text;
    for (Map.Entry<String, String> thing : things.entrySet()) {
      filled = filled.replace("{" + thing.getKey() + "}", thing.getValue());
    }
    return filled;
  }

  /** Gives the council back to its fifteen. */
  void leave() {
    sql.update("delete from council_term where source = 'cast'");
    List<String> own = new ArrayList<>(logins.values());
    own.removeIf(login -> !login.startsWith("cast-"));
    own.forEach(
        login ->
            sql.update(
                "delete from mandate where account_id = (select id from account where login = ?)",
                login));
  }
}
