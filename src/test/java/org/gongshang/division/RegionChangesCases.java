package org.gongshang.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongshang.Refusal;
import org.gongshang.Walk;
import org.gongshang.people.Role;
import org.gongshang.region.Author;
import org.gongshang.region.Body;
import org.gongshang.region.GridKind;
import org.gongshang.region.Level;
import org.gongshang.region.Naming;
import org.gongshang.region.NewRegion;
import org.gongshang.region.Region;
import org.gongshang.region.RegionActs;
import org.gongshang.region.RegionChange;
import org.gongshang.region.RegionClosing;
import org.gongshang.region.RegionMoves;
import org.gongshang.region.RegionRecord;
import org.gongshang.region.RegionRecords;
import org.gongshang.region.Regions;
import org.gongshang.region.Spell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What becomes of the tree, whoever asks for it. */
abstract class RegionChangesCases {

  @Autowired ApplicationContext context;
  @Autowired RegionActs acts;
  @Autowired RegionMoves moves;
  @Autowired RegionClosing closing;
  @Autowired RegionRecords records;
  @Autowired Regions regions;
  @Autowired Walk walk;
  @Autowired JdbcTemplate sql;

  private Sandbox box;
  private long street;
  private long otherStreet;
  private long community;
  private long grid;

  @BeforeEach
  void a_street_with_a_community_with_a_grid() {
    box = new Sandbox(context);
    street = box.subdistrict();
    otherStreet = box.subdistrict();
    community = box.community(street);
    grid = box.grid(community);
    box.longAgo(street, otherStreet, community, grid);
  }

  @Test
  void a_region_added_takes_its_level_path_and_leaders_from_where_it_is() {
    Region added = regions.get(grid);
    assertThat(added.level()).isEqualTo(Level.GRID);
    assertThat(added.path()).isEqualTo("/1/%d/%d/%d/".formatted(street, community, grid));
    assertThat(regions.body(community).leads()).isEqualTo(box.name(community) + "党组织");
    RegionChange change = records.find(grid).orElseThrow().changes().get(0);
    assertThat(change.act()).isEqualTo(RegionChange.Act.ADDED);
    assertThat(change.changedBy()).isEqualTo(Sandbox.AUTHOR.accountId());
    assertThat(change.reason()).isEqualTo(Sandbox.AUTHOR.reason());
  }

  @Test
  void all_that_is_wrong_with_a_new_region_is_said_at_once() {
    String taken = regions.get(community).code();
    assertRefused(
        () ->
            acts.add(
                new NewRegion(
                    community, box.version(community), taken, " ", "\u202e", null, "", ""),
                new Author(1, "")),
        "region.fault.code.taken",
        "region.fault.name.form",
        "region.fault.officialName.characters",
        "region.fault.kind.missing",
        "region.fault.reason.missing");
    assertRefused(
        () -> add(community, "12a", box.name(grid)),
        "region.fault.code.form",
        "region.fault.name.taken");
    assertRefused(() -> add(grid, Sandbox.code(), "再下一级"), "region.noneBelow");
  }

  private long add(long parent, String code, String name) {
    return acts.add(
        new NewRegion(parent, box.version(parent), code, name, "", GridKind.COMPOUND, "", ""),
        Sandbox.AUTHOR);
  }

  @Test
  void two_parents_may_have_children_of_one_name() {
    long twin = box.community(otherStreet);
    assertThat(box.name(box.below(twin, box.name(grid)))).isEqualTo(box.name(grid));
  }

  @Test
  void a_region_renamed_today_was_called_otherwise_yesterday_and_its_body_follows() {
    LocalDate today = walk.today();
    String old = box.name(community);
    String code = Sandbox.code();
    rename(community, code, "新名社区𠮷");
    rename(community, code, "更新社区");

    assertThat(box.name(community)).isEqualTo("更新社区");
    assertThat(regions.byCode(code)).get().extracting(Region::id).isEqualTo(community);
    assertThat(regions.body(community)).isEqualTo(new Body("更新社区党建工作协调委员会分会", "更新社区党组织"));
    assertThat(records.ancestors(community, today.minusDays(1)))
        .extracting(Region::name)
        .endsWith(old);
    List<Spell> spells = records.find(community).orElseThrow().spells();
    assertThat(spells).extracting(Spell::name).containsExactly("更新社区", old);
    assertThat(spells.get(1).to()).isEqualTo(today.minusDays(1));
    assertThat(records.find(community).orElseThrow().changes())
        .extracting(RegionChange::act)
        .startsWith(RegionChange.Act.RENAMED, RegionChange.Act.RENAMED);
    assertRefused(() -> rename(community, code, "更新社区"), "region.fault.name.same");
  }

  private void rename(long id, String code, String name) {
    acts.rename(id, box.version(id), new Naming(code, name, "", GridKind.GRID), Sandbox.AUTHOR);
  }

  @Test
  void an_official_name_that_was_but_the_name_follows_it_and_one_that_was_entered_stays() {
    String old = box.name(community);
    acts.rename(
        community,
        box.version(community),
        new Naming(regions.get(community).code(), "新名社区" + community, old, null),
        Sandbox.AUTHOR);
    assertThat(records.find(community).orElseThrow().last().officialName())
        .isEqualTo("新名社区" + community);
    acts.rename(
        community,
        box.version(community),
        new Naming(regions.get(community).code(), "新名社区" + community, "新名社区居委会", null),
        Sandbox.AUTHOR);
    acts.rename(
        community,
        box.version(community),
        new Naming(regions.get(community).code(), "再改社区" + community, "新名社区居委会", null),
        Sandbox.AUTHOR);
    assertThat(records.find(community).orElseThrow().last().officialName()).isEqualTo("新名社区居委会");
  }

  @Test
  void a_name_that_is_missing_is_told_once() {
    assertRefused(() -> add(community, Sandbox.code(), " "), "region.fault.name.form");
  }

  @Test
  void who_leads_is_changed_by_itself_and_then_stays_when_the_name_changes() {
    acts.lead(street, box.version(street), new Body("联席会议", "临时党委"), Sandbox.AUTHOR);
    rename(street, Sandbox.code(), "改名街道" + street);

    assertThat(regions.body(street)).isEqualTo(new Body("联席会议", "临时党委"));
    assertRefused(
        () -> acts.lead(street, box.version(street), new Body("联席会议", "临时党委"), Sandbox.AUTHOR),
        "region.fault.body.same");
  }

  @Test
  void what_moves_takes_along_all_below_it_from_today_on_and_keeps_its_ids() {
    LocalDate today = walk.today();
    LocalDate yesterday = today.minusDays(1);
    rename(grid, Sandbox.code(), "今天改名的网格");

    move(community, otherStreet);

    assertThat(regions.get(grid).path())
        .isEqualTo("/1/%d/%d/%d/".formatted(otherStreet, community, grid));
    assertThat(ids(records.ancestors(grid, today)))
        .containsExactly(1L, otherStreet, community, grid);
    assertThat(ids(records.ancestors(grid, yesterday)))
        .containsExactly(1L, street, community, grid);
    assertThat(ids(records.within(otherStreet, today)))
        .containsExactly(otherStreet, community, grid);
    assertThat(ids(records.within(street, today))).containsExactly(street);
    assertThat(ids(records.within(street, yesterday))).containsExactly(street, community, grid);
    assertThat(regions.isWithin(grid, street)).isFalse();
    assertThat(regions.isWithin(grid, otherStreet)).isTrue();
    assertThat(overlappingSpells()).isZero();
  }

  private int overlappingSpells() {
    Integer found =
        sql.queryForObject(
            "select count(*) from region_spell a join region_spell b on b.region_id = a.region_id"
                + " and b.id > a.id where a.valid_to >= a.valid_from and b.valid_from <= a.valid_to"
                + " or a.valid_to is null",
            Integer.class);
    return found == null ? 0 : found;
  }

  @Test
  void a_region_goes_only_below_another_parent_of_the_level_above() {
    assertRefused(() -> move(community, street), "region.fault.parent.same");
    assertRefused(() -> move(community, 1), "region.fault.parent.level");
    assertRefused(() -> move(street, community), "region.fault.parent.cycle");
    assertRefused(() -> move(community, community), "region.fault.parent.cycle");
    assertRefused(() -> move(1, street), "region.top");
    assertRefused(
        () -> moves.move(community, box.version(community), null, null, Sandbox.AUTHOR),
        "region.fault.parent.missing");
    box.below(otherStreet, box.name(community));
    assertRefused(() -> move(community, otherStreet), "region.fault.parent.nameTaken");
    long closed = box.subdistrict();
    close(closed, otherStreet, null);
    assertRefused(() -> move(community, closed), "region.fault.parent.closed");
  }

  private void move(long id, long parent) {
    moves.move(id, box.version(id), parent, null, Sandbox.AUTHOR);
  }

  private void close(long id, long successor, Long childrenTo) {
    closing.close(id, box.version(id), successor, childrenTo, Sandbox.AUTHOR);
  }

  private static List<Long> ids(List<Region> some) {
    return some.stream().map(Region::id).toList();
  }

  @Test
  void a_region_with_others_below_is_closed_only_if_they_are_told_where_to_go() {
    assertRefused(() -> close(street, 1, null), "region.fault.childrenTo.missing");
    assertRefused(() -> close(street, 1, community), "region.fault.childrenTo.level");
    assertRefused(() -> close(community, 1, community), "region.fault.childrenTo.level");

    close(street, otherStreet, otherStreet);

    assertThat(regions.find(street)).isEmpty();
    assertThat(box.line(grid))
        .containsExactly("朝阳区", box.name(otherStreet), box.name(community), box.name(grid));
    assertThat(ids(records.within(street, walk.today().minusDays(1))))
        .containsExactly(street, community, grid);
  }

  @Test
  void what_is_closed_is_still_named_where_it_was_and_changes_no_more() {
    box.longAgo(grid);
    String name = box.name(grid);
    close(grid, community, null);

    assertThat(regions.find(grid)).isEmpty();
    assertThat(box.name(grid)).isEqualTo(name);
    assertThat(regions.standing(grid).id()).isEqualTo(community);
    assertThat(regions.closedWithin(street)).extracting(Region::id).containsExactly(grid);
    assertThat(regions.isWithin(grid, street)).isTrue();
    RegionRecord record = records.find(grid).orElseThrow();
    assertThat(record.closedOn()).isEqualTo(walk.today());
    assertThat(record.last().to()).isEqualTo(walk.today().minusDays(1));
    assertRefused(() -> rename(grid, Sandbox.code(), "复活"), "region.closed");
    assertRefused(() -> close(grid, community, null), "region.closed");
    assertRefused(() -> close(community, grid, null), "region.fault.successor.closed");
    move(community, otherStreet);
    assertThat(regions.isWithin(grid, otherStreet)).isTrue();
  }

  @Test
  void a_region_added_by_mistake_is_closed_on_the_same_day_and_leaves_its_code_and_name_free() {
    String code = Sandbox.code();
    long mistake = add(community, code, "错加的网格");
    close(mistake, community, null);
    long right = add(community, code, "错加的网格");

    assertThat(regions.byCode(code)).get().extracting(Region::id).isEqualTo(right);
    assertThat(box.name(mistake)).isEqualTo("错加的网格");
    assertThat(records.within(mistake, walk.today())).isEmpty();
  }

  @Test
  void the_successor_is_of_the_same_level_or_above() {
    assertRefused(() -> close(street, community, otherStreet), "region.fault.successor.level");
    assertRefused(() -> close(grid, grid, null), "region.fault.successor.self");
    assertRefused(
        () -> closing.close(grid, box.version(grid), null, null, new Author(1, " ")),
        "region.fault.reason.missing",
        "region.fault.successor.missing");
    assertRefused(() -> close(1, 1, null), "region.top");
  }

  @Test
  void mandates_end_with_the_region_and_nobody_is_appointed_there_any_more() {
    String clerk = box.person(Role.CLERK, grid);
    assertThat(box.viewer(clerk).holds(Role.CLERK)).isTrue();

    close(grid, community, null);

    assertThat(box.viewer(clerk).mandates()).isEmpty();
    assertThat(
            sql.queryForObject(
                "select valid_to from mandate where region_id = ?", LocalDate.class, grid))
        .isEqualTo(walk.today().minusDays(1));
    assertRefused(
        () -> box.appoint(box.viewer(clerk).accountId(), Role.CLERK, grid),
        "people.mandate.closed");
  }

  @Test
  void organisations_go_on_the_list_of_the_successor_unless_their_names_are_taken_there() {
    organisation("物业公司" + grid, grid);
    organisation("服务社" + grid, grid);
    long blocked = organisation("物业公司" + grid, community);
    assertRefused(() -> close(grid, community, null), "resource.region.taken");
    sql.update("delete from organisation where id = ?", blocked);

    close(grid, community, null);

    assertThat(
            sql.queryForObject(
                "select count(*) from organisation where region_id = ?", Integer.class, community))
        .isEqualTo(2);
  }

  private long organisation(String name, long region) {
    sql.update(
        "insert into organisation (name, kind, region_id, added_at) values (?, 'FIRM', ?, 0)",
        name,
        region);
    Long id =
        sql.queryForObject(
            "select id from organisation where name = ? and region_id = ?",
            Long.class,
            name,
            region);
    return id == null ? 0 : id;
  }

  @Test
  void a_council_with_sessions_to_hold_keeps_its_region_open() {
    session("CALLED", community);
    assertRefused(
        () -> close(community, street, null),
        "region.fault.childrenTo.missing",
        "deliberation.region.unfinished");
    move(grid, box.community(street));
    assertRefused(() -> close(community, street, null), "deliberation.region.unfinished");
    sql.update("update council_session set state = 'CONFIRMED' where council_id = ?", community);

    close(community, street, null);

    assertThat(regions.find(community)).isEmpty();
  }

  private void session(String state, long council) {
    sql.update(
        "insert into council (id, session_year, session_count, region_id, standing_of)"
            + " select ?, 0, 0, ?, ? from region where id = ? and not exists ("
            + "select 1 from council where id = ?)",
        council,
        council,
        council,
        council,
        council);
    sql.update(
        "insert into council_session (number, council_id, in_year, ordinal, title, state,"
            + " called_by, called_at, version) values (?, ?, 2026, 1, '第 1 次会议', ?, 1, 0, 0)",
        "S-%06d-2026-01".formatted(council),
        council,
        state);
  }

  @Test
  void a_form_from_before_a_change_changes_nothing() {
    int seen = box.version(community);
    move(community, otherStreet);
    Naming wanted = new Naming(Sandbox.code(), "晚到的名称", "", null);
    assertRefused(() -> acts.rename(community, seen, wanted, Sandbox.AUTHOR), "region.stale");
    assertRefused(() -> moves.move(community, seen, street, null, Sandbox.AUTHOR), "region.stale");
    assertRefused(
        () -> closing.close(community, seen, street, null, Sandbox.AUTHOR), "region.stale");
    assertRefused(
        () ->
            acts.add(
                new NewRegion(community, seen, Sandbox.code(), "新网格", "", GridKind.GRID, "", ""),
                Sandbox.AUTHOR),
        "region.stale");
  }

  static void assertRefused(ThrowingCallable attempt, String... keys) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.all()).extracting(Refusal::key).containsExactlyInAnyOrder(keys));
  }
}
