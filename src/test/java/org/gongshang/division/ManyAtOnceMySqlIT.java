package org.gongshang.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.ibatis.mapping.BoundSql;
import org.gongshang.AtOnce;
import org.gongshang.MySqlTest;
import org.gongshang.Refusal;
import org.gongshang.Walk;
import org.gongshang.people.Role;
import org.gongshang.region.GridKind;
import org.gongshang.region.Naming;
import org.gongshang.region.NewRegion;
import org.gongshang.region.RegionActs;
import org.gongshang.region.RegionClosing;
import org.gongshang.region.RegionMoves;
import org.gongshang.region.RegionRecords;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.MatterOpening;
import org.gongshang.workflow.NewMatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Several people change the tree at once, and one of them a street full of tasks. */
@MySqlTest
@TestPropertySource(properties = "its.tree=crowded")
@DirtiesContext
class ManyAtOnceMySqlIT {

  private static final int TASKS = 20_000;

  @Autowired ApplicationContext context;
  @Autowired RegionActs acts;
  @Autowired RegionMoves moves;
  @Autowired RegionClosing closing;
  @Autowired RegionRecords records;
  @Autowired Regions regions;
  @Autowired MatterOpening opening;
  @Autowired Inbox inbox;
  @Autowired Walk walk;
  @Autowired SqlSessionTemplate session;
  @Autowired JdbcTemplate sql;

  private Sandbox box;
  private long street;
  private long otherStreet;
  private long community;

  @BeforeEach
  void two_streets() {
    box = new Sandbox(context);
    street = box.subdistrict();
    otherStreet = box.subdistrict();
    community = box.community(street);
    box.longAgo(street, otherStreet, community);
  }

  @Test
  void a_subtree_and_a_line_upwards_are_read_off_one_index() {
    String path = regions.get(street).path();
    LocalDate today = walk.today();
    assertThat(index("subtree", Map.of("path", path, "on", today), path, today, today))
        .contains("ix_spell_path");
    List<String> line = List.of("/1/", path, regions.get(community).path());
    assertThat(
            index(
                "line",
                Map.of("paths", line, "on", today),
                line.get(0),
                line.get(1),
                line.get(2),
                today,
                today))
        .contains("ix_spell_path");
  }

  /** The index that is used for the spells. */
  private List<String> index(String statement, Map<String, Object> wanted, Object... filled) {
    BoundSql bound =
        session
            .getConfiguration()
            .getMappedStatement("org.gongshang.region.RegionMapper." + statement)
            .getBoundSql(wanted);
    return sql.queryForList("explain format=traditional " + bound.getSql(), filled).stream()
        .filter(row -> "s".equals(row.get("table")))
        .map(row -> String.valueOf(row.get("key")))
        .toList();
  }

  @RepeatedTest(5)
  void of_two_who_change_one_region_in_the_same_moment_one_is_told_that_it_has_changed()
      throws Exception {
    int seen = box.version(community);
    List<String> met =
        AtOnce.all(
            () -> met(() -> moves.move(community, seen, otherStreet, null, Sandbox.AUTHOR)),
            () ->
                met(
                    () ->
                        acts.rename(
                            community,
                            seen,
                            new Naming(Sandbox.code(), "改名社区" + community, "", null),
                            Sandbox.AUTHOR)));
    assertThat(met).containsExactlyInAnyOrder("", "region.stale");
    assertThat(box.version(community)).isEqualTo(seen + 1);
  }

  @RepeatedTest(5)
  void of_two_who_add_the_same_one_is_told_that_it_is_there() throws Exception {
    String code = Sandbox.code();
    Callable<String> adds =
        () ->
            met(
                () ->
                    acts.add(
                        new NewRegion(community, 0, code, "同名网格" + code, "", GridKind.AREA, "", ""),
                        Sandbox.AUTHOR));
    assertThat(AtOnce.all(adds, adds)).containsExactlyInAnyOrder("", "region.fault.code.taken");
    assertThat(regions.children(community)).hasSize(1);
  }

  @RepeatedTest(5)
  void of_two_streets_that_close_in_favour_of_each_other_one_stays() throws Exception {
    long one = box.subdistrict();
    long other = box.subdistrict();
    List<String> met =
        AtOnce.all(() -> met(() -> close(one, other)), () -> met(() -> close(other, one)));
    assertThat(met).containsExactlyInAnyOrder("", "region.fault.successor.closed");
    assertThat(regions.find(one).isPresent()).isNotEqualTo(regions.find(other).isPresent());
  }

  @RepeatedTest(5)
  void no_matter_opens_at_a_region_that_closes() throws Exception {
    box.person(Role.CLERK, street);
    long person = walk.person("sunli").accountId();
    Callable<String> opens =
        () -> met(() -> opening.open(new NewMatter("同时的事", community, person)));
    List<String> met =
        AtOnce.all(opens, opens, () -> met(() -> close(community, street)), opens, opens);
    walk.goOn();

    assertThat(met.get(2)).isEmpty();
    assertThat(met).isSubsetOf("", "region.gone");
    assertThat(rows("select count(*) from matter where region_id = " + community)).isZero();
    assertThat(rows("select count(*) from inbox where region_id = " + community)).isZero();
    int opened = (int) met.stream().filter(String::isEmpty).count() - 1;
    assertThat(rows("select count(*) from matter where region_id = " + street)).isEqualTo(opened);
    assertThat(rows("select count(*) from inbox_audience where holder = 'clerk@r" + street + "'"))
        .isEqualTo(opened);
  }

  private void close(long id, long successor) {
    closing.close(id, box.version(id), successor, null, Sandbox.AUTHOR);
  }

  /** Key of the refusal; empty where there was none. */
  private static String met(Runnable act) {
    try {
      act.run();
      return "";
    } catch (Refusal refusal) {
      return refusal.key();
    }
  }

  @Test
  void a_street_with_twenty_thousand_open_tasks_is_moved_handed_over_and_closed() {
    long district = secondDistrict();
    String clerk = box.person(Role.CLERK, street);
    String leader = box.person(Role.OFFICIAL, district);
    fill(street);
    assertThat(total(clerk, 0)).isEqualTo(TASKS);

    timed("moved with its tasks", () -> move(street, district, true));
    assertThat(total(clerk, 0)).isEqualTo(TASKS);
    assertThat(total(leader, 1)).isEqualTo(TASKS);

    long successor = box.subdistrict();
    String newClerk = box.person(Role.CLERK, successor);
    timed(
        "closed",
        () -> closing.close(street, box.version(street), successor, otherStreet, Sandbox.AUTHOR));
    assertThat(total(newClerk, 0)).isEqualTo(TASKS);
    assertThat(total(leader, 1)).isZero();

    timed("moved without its tasks", () -> move(successor, district, false));
    assertThat(total(newClerk, 0)).isZero();
    assertThat(rows("select count(*) from inbox_audience where holder = 'clerk@r1'"))
        .isEqualTo(TASKS);
    assertThat(rows("select count(*) from matter where region_id = 1")).isEqualTo(TASKS);
    assertThat(
            rows(
                "select count(*) from matter m where m.status = 'OPEN' and m.region_id <>"
                    + " (select o.region_id from matter_region o where o.matter = m.number"
                    + " order by o.id desc limit 1)"))
        .isZero();
    assertThat(rows("select count(*) from message where message_key like 'message.region%'"))
        .isEqualTo(3 * TASKS);
  }

  private void move(long id, long parent, boolean stays) {
    moves.move(id, box.version(id), parent, stays, Sandbox.AUTHOR);
  }

  private static void timed(String what, Runnable act) {
    long from = System.nanoTime();
    act.run();
    System.out.printf(
        "a street with %,d open tasks %s in %.1f s%n",
        TASKS, what, (System.nanoTime() - from) / 1e9);
  }

  private int total(String login, int reach) {
    return inbox.counts(box.viewer(login), reach).total();
  }

  private int rows(String query) {
    Integer rows = sql.queryForObject(query, Integer.class);
    return rows == null ? 0 : rows;
  }

  /** No form makes one: in the product there is one district. */
  private long secondDistrict() {
    sql.update("insert into region (level, opened_on) values ('DISTRICT', '2024-01-01')");
    Long id = sql.queryForObject("select max(id) from region", Long.class);
    sql.update(
        "insert into region_spell (region_id, code, name, official_name, path, body, leads,"
            + " valid_from) values (?, '990105', '另一区', '另一区', ?, 'x', 'y', '2024-01-01')",
        id,
        "/" + id + "/");
    sql.update("update region_tree set changes = changes + 1");
    return id == null ? 0 : id;
  }

  /** Each with a clerk's task, which an official covers from above, and somebody who asked. */
  private void fill(long region) {
    sql.update(
        "insert into matter (number, title, region_id, origin_region_id, stage, stage_since,"
            + " status, urgency, returned_once, opened_by, opened_at, version)"
            + " select concat('990001-2026-', lpad(n, 5, '0')), concat('“路灯” ', n), ?, ?, 'NEED',"
            + " 0, 'OPEN', 'ORDINARY', false, 1, n, 0 from (select row_number() over () as n"
            + " from region_spell a cross join region_spell b limit "
            + TASKS
            + ") numbers",
        region,
        region);
    String from = " from matter where number like '990001-2026-%'";
    sql.update(
        "insert into matter_region (matter, region_id, since, reason, opened_at)"
            + " select number, region_id, 0, 'opened', opened_at"
            + from);
    sql.update(
        "insert into matter_requester (matter, account_id, joined_at, opened_at)"
            + " select number, 1, 0, opened_at"
            + from);
    sql.update(
        "insert into inbox (task_id, business_key, matter, title, process_key, definition_id,"
            + " element_id, name, form_id, form_deployment, stage, region_id, started_at, due_at)"
            + " select concat('many-', number), number, number, title, 'need', 'd', 'e', '受理',"
            + " 'need-screen', 'x', 'NEED', region_id, 0, opened_at"
            + from);
    for (String holder : List.of("0:clerk@r" + region, "0:official@r" + region, "1:official@r1")) {
      sql.update(
          "insert into inbox_audience (holder, task_id, reach, due_at, stage, region_id)"
              + " select ?, concat('many-', number), ?, opened_at, 'NEED', region_id"
              + from,
          holder.substring(2),
          Integer.valueOf(holder.substring(0, 1)));
    }
    sql.execute("analyze table matter, inbox, inbox_audience, matter_region, matter_requester");
  }
}
