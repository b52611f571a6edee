package org.gongshang;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.gongshang.file.Files;
import org.gongshang.people.Accounts;
import org.gongshang.people.Mandate;
import org.gongshang.people.Mandates;
import org.gongshang.people.Role;
import org.gongshang.people.Sector;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.MatterOpening;
import org.gongshang.workflow.NewMatter;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;

/** A subdistrict with one person in each role, and one of everything in each region around it. */
class Ground {

  /** Of its five: nobody of the trial works there. */
  private static final Map<Relation, String> CODES =
      Map.of(
          Relation.SELF, "110105014",
          Relation.CHILD, "110105014053",
          Relation.PARENT, "110105",
          Relation.SIBLING, "110105015",
          Relation.ELSEWHERE, "110105016059");

  /** Found in the names and titles of all that is here. */
  final String word = "井田" + UUID.randomUUID().toString().substring(0, 8);

  private final Walk walk;
  private final Accounts accounts;
  private final Mandates mandates;
  private final Regions regions;
  private final MatterOpening opening;
  private final Inbox inbox;
  private final Files files;
  private final JdbcTemplate sql;
  private final Things place;
  private final Map<Role, String> logins = new EnumMap<>(Role.class);
  private final Map<Relation, Map<String, String>> things = new EnumMap<>(Relation.class);

  /** Who holds nothing, and acts for all who may let somebody act for them. */
  final String deputy;

  /** Who held every role here until a while ago, and will hold them again. */
  final String formerly;

  Ground(ApplicationContext context) {
    walk = context.getBean(Walk.class);
    accounts = context.getBean(Accounts.class);
    mandates = context.getBean(Mandates.class);
    regions = context.getBean(Regions.class);
    opening = context.getBean(MatterOpening.class);
    inbox = context.getBean(Inbox.class);
    files = context.getBean(Files.class);
    sql = context.getBean(JdbcTemplate.class);
    place = new Things(sql);
    for (Role role : Role.values()) {
      logins.put(role, account());
      appoint(logins.get(role), role, at(Relation.SELF), LocalDate.of(2020, 1, 1), null);
    }
    formerly = account();
    for (Role role : Role.values()) {
      // nobody designs and reviews at once
      LocalDate then = LocalDate.of(2020, 1 + role.ordinal(), 1);
      appoint(formerly, role, at(Relation.SELF), then, then.plusDays(20));
    }
    for (Role role : EnumSet.complementOf(EnumSet.of(Role.REVIEWER))) {
      appoint(formerly, role, at(Relation.SELF), LocalDate.of(2099, 1, 1), null);
    }
    deputy = account();
    for (Relation relation : Relation.values()) {
      things.put(relation, things(at(relation)));
    }
  }

  long at(Relation relation) {
    return regions.byCode(CODES.get(relation)).orElseThrow().id();
  }

  String login(Role role) {
    return logins.get(role);
  }

  Viewer viewer(Role role) {
    return walk.person(login(role));
  }

  String thing(String name, Relation relation) {
    return things.get(relation).get(name);
  }

  /** With the ids of what lies there in place of the names of things. */
  String filled(String text, Relation relation) {
    String filled = text.replace("{word}", word);
    for (Map.Entry<String, String> thing : things.get(relation).entrySet()) {
      filled = filled.replace("{" + thing.getKey() + "}", thing.getValue());
    }
    return filled;
  }

  private String account() {
    String login = "ground-" + UUID.randomUUID().toString().substring(0, 8);
    accounts.open(login, word, "three quiet words");
    return login;
  }

  private long id(String login) {
    return accounts.byLogin(login).orElseThrow().id();
  }

  private long appoint(String login, Role role, long region, LocalDate from, LocalDate to) {
    boolean represents = role == Role.REPRESENTATIVE;
    return mandates.appoint(
        id(login),
        new Mandate(
            0,
            0,
            role,
            region,
            represents ? region : null,
            role == Role.UNIT ? place.organisation(region) : null,
            represents ? Sector.PUBLIC : null,
            null,
            from,
            to,
            false),
        1);
  }

  private Map<String, String> things(long region) {
    Map<String, String> things = new HashMap<>();
    String clerk = account();
    long mandate = appoint(clerk, Role.CLERK, region, LocalDate.of(2020, 1, 1), null);
    String matter = matter(region);
    String order = matter(region);
    things.put("region", "" + region);
    things.put("code", regions.get(region).code());
    things.put("matter", matter);
    things.put("task", inbox.ofSubject(matter).get(0).taskId());
    things.put("sub", place.handedDown(order, matter(foreign())));
    things.put("file", "" + file(matter));
    things.put("clerk", clerk);
    things.put("person", "" + id(clerk));
    things.put("mandate", "" + mandate);
    things.put("delegation", "" + delegation(mandate));
    things.put("session", session(region));
    things.put("term", "" + place.term(region));
    things.put("venue", "" + place.venue(region));
    things.put("scoring", place.scoring(region, 0));
    things.put("programme", place.programme(region, 1));
    things.put("platform", "" + place.platform(region));
    things.put("opinions", "" + place.opinions(region));
    things.put("variant", "" + place.variant(region));
    return things;
  }

  private long foreign() {
    return regions.byCode("110105008").orElseThrow().id();
  }

  private String matter(long region) {
    String number = opening.open(new NewMatter(word, region, id(formerly))).value();
    sql.update("delete from matter_requester where matter = ?", number);
    sql.update(
        "insert into need (matter, region_id, body, place, channel, requester, submitted_at,"
            + " status, version) values (?, ?, ?, '三号楼', 'ONLINE', ?, 0, 'RECEIVED', 0)",
        number,
        region,
        word,
        id(formerly));
    walk.goOn();
    return number;
  }

  private long file(String matter) {
    long by = id(formerly);
    var sent = new MockMultipartFile("f", "a.txt", "text/plain", "路灯".getBytes());
    long file = files.store(sent, by).id();
    files.attach(List.of(file), matter, by);
    return file;
  }

  /** Not yet in force. */
  private long delegation(long mandate) {
    return delegation(mandate, account(), "2099-01-01");
  }

  private long delegation(long mandate, String delegate, String from) {
    sql.update(
        "insert into delegation (mandate_id, delegate, valid_from, valid_to, reason, made_at)"
            + " values (?, ?, ?, '2099-01-02', '休假', 0)",
        mandate,
        id(delegate),
        from);
    return number("select max(id) from delegation");
  }

  /** From today on the deputy acts for this role's holder. */
  void isRepresented(Role role) {
    delegation(viewer(role).mandates().get(0).id(), deputy, "2020-01-01");
  }

  private String session(long council) {
    String number = "S-%06d-1999-01".formatted(council);
    sql.update(
        "insert into council_session (number, council_id, in_year, ordinal, title, state,"
            + " called_by, called_at, version) values (?, ?, 1999, 1, ?, 'CALLED', 1, 0, 0)",
        number,
        council,
        word);
    return number;
  }

  private long number(String query) {
    Long found = sql.queryForObject(query, Long.class);
    return found == null ? 0 : found;
  }

  /** By the unit of this subdistrict, or by none. */
  void isCarriedOut(Relation relation, Function<Viewer, Long> unit) {
    sql.update(
        "update matter set responsible_unit = ? where number = ?",
        unit.apply(viewer(Role.UNIT)),
        thing("matter", relation));
  }

  /** Leaves the regions' councils and offices as they were. */
  void leave() {
    sql.update("delete from council_term where source = 'cast'");
    sql.update("delete from council_session where title = ?", word);
    sql.update(
        "delete from mandate where account_id in (select id from account where name = ?)", word);
  }
}
