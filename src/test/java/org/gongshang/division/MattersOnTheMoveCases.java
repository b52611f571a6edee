package org.gongshang.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongshang.division.RegionChangesCases.assertRefused;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.gongshang.NotVisible;
import org.gongshang.Walk;
import org.gongshang.need.Channel;
import org.gongshang.need.Needs;
import org.gongshang.need.NewNeed;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.RegionClosing;
import org.gongshang.region.RegionMoves;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.MatterOpening;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.NewMatter;
import org.gongshang.workflow.TaskDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Open matters of a region that is moved or closed, as those who work on them see it. */
abstract class MattersOnTheMoveCases {

  private static final String RESIDENT = "sunli";

  @Autowired ApplicationContext context;
  @Autowired RegionMoves moves;
  @Autowired RegionClosing closing;
  @Autowired Regions regions;
  @Autowired Needs needs;
  @Autowired Matters matters;
  @Autowired MatterOpening opening;
  @Autowired Inbox inbox;
  @Autowired TaskDesk desk;
  @Autowired Walk walk;
  @Autowired JdbcTemplate sql;
  @Autowired MeterRegistry metrics;

  private Sandbox box;
  private long street;
  private long otherStreet;
  private long community;
  private String clerk;
  private String leader;
  private String otherLeader;

  @BeforeEach
  void a_community_with_a_clerk_and_leaders_above() {
    box = new Sandbox(context);
    street = box.subdistrict();
    otherStreet = box.subdistrict();
    community = box.community(street);
    box.longAgo(street, otherStreet, community);
    clerk = box.person(Role.CLERK, community);
    leader = box.person(Role.OFFICIAL, street);
    otherLeader = box.person(Role.OFFICIAL, otherStreet);
  }

  @AfterEach
  void inbox_and_engine_agree() {
    assertThat(metrics.get("gongshang.inbox.drift").gauge().value()).isZero();
  }

  private String told() {
    NewNeed need =
        new NewNeed(community, "楼道灯坏了三天，晚上看不清台阶。", "3 号楼", null, Channel.ONLINE, null, List.of());
    String matter = needs.submit(need, walk.person(RESIDENT)).value();
    walk.goOn();
    // an office whose right covers what lies below watches over this task too
    sql.update(
        "insert into inbox_audience (holder, task_id, reach, due_at, stage, region_id)"
            + " select concat('official@r', ?), task_id, 1, due_at, stage, region_id"
            + " from inbox where matter = ?",
        street,
        matter);
    sql.update(
        "insert into inbox_audience (holder, task_id, reach, due_at, stage, region_id)"
            + " select 'official@r1', task_id, 1, due_at, stage, region_id"
            + " from inbox where matter = ?",
        matter);
    sql.update(
        "insert into inbox_audience (holder, task_id, reach, due_at, stage, region_id)"
            + " select concat('official@r', ?), task_id, 0, due_at, stage, region_id"
            + " from inbox where matter = ?",
        community,
        matter);
    sql.update(
        "insert into ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_)"
            + " select concat('test-', task_id), 1, 'official', 'candidate', task_id"
            + " from inbox where matter = ?",
        matter);
    return matter;
  }

  @Test
  void the_tasks_of_a_closed_region_wait_for_the_successors_people_at_once() {
    String matter = told();
    long neighbour = box.community(otherStreet);
    String newClerk = box.person(Role.CLERK, neighbour);
    desk.claim(walk.task(clerk, "need-screen", matter).taskId(), box.viewer(clerk));

    close(community, neighbour);

    assertThat(has(clerk, matter)).isFalse();
    assertThat(has(newClerk, matter)).isTrue();
    assertThat(watches(leader, matter)).isFalse();
    assertThat(watches(otherLeader, matter)).isTrue();
    assertThat(holders(matter))
        .containsExactlyInAnyOrder(
            "clerk@r" + neighbour,
            "official@r" + neighbour,
            "official@r" + otherStreet,
            "official@r1");
    assertThat(owner(matter)).isEqualTo(neighbour);
    assertThat(matters.owners(new MatterNumber(matter))).containsExactly(community, neighbour);
    assertThat(events(matter)).last().isEqualTo("event.regionClosed");
    assertThat(lastMessage()).isEqualTo("message.regionClosed");
    screen(newClerk, matter);
  }

  /** The task is as good as before: it can be done where it is now. */
  private void screen(String who, String matter) {
    walk.does(
        who,
        "need-screen",
        matter,
        "title",
        "三号楼楼道灯修复",
        "screening",
        "rejected",
        "reason",
        "elsewhere",
        "reply",
        "这件事属于小区内部管理，请向物业公司反映。");
    assertThat(matters.get(new MatterNumber(matter)).isOpen()).isFalse();
  }

  @Test
  void the_parent_takes_over_what_stood_at_a_closed_region() {
    String matter = told();
    String streetClerk = box.person(Role.CLERK, street);

    close(community, street);

    assertThat(has(streetClerk, matter)).isTrue();
    assertThat(has(leader, matter)).isTrue();
    assertThat(holders(matter))
        .containsExactlyInAnyOrder("clerk@r" + street, "official@r" + street, "official@r1");
    assertRefused(
        () -> opening.open(new NewMatter("晚到的事", community, walk.person(RESIDENT).accountId())),
        "region.gone");
  }

  @Test
  void a_move_asks_where_open_matters_go() {
    told();
    assertRefused(() -> move(otherStreet, null), "region.fault.stays.missing");
    assertThat(regions.get(community).parentId()).isEqualTo(street);
  }

  @Test
  void matters_that_stay_keep_their_people_and_get_the_leaders_of_the_new_parent() {
    String matter = told();

    move(otherStreet, true);

    assertThat(has(clerk, matter)).isTrue();
    assertThat(watches(leader, matter)).isFalse();
    assertThat(watches(otherLeader, matter)).isTrue();
    assertThat(owner(matter)).isEqualTo(community);
    assertThat(events(matter)).last().isEqualTo("event.regionMoved");
    assertThat(lastMessage()).isEqualTo("message.regionMoved");
    assertThat(matters.visible(matter, box.viewer(otherLeader)).number().value()).isEqualTo(matter);
    assertThatThrownBy(() -> matters.visible(matter, box.viewer(leader)))
        .isInstanceOf(NotVisible.class);
  }

  @Test
  void matters_that_remain_belong_to_the_old_parent_from_then_on() {
    String matter = told();
    String streetClerk = box.person(Role.CLERK, street);

    move(otherStreet, false);

    assertThat(has(streetClerk, matter)).isTrue();
    assertThat(has(clerk, matter)).isFalse();
    assertThat(owner(matter)).isEqualTo(street);
    assertThat(regions.get(community).parentId()).isEqualTo(otherStreet);
    assertThat(watches(otherLeader, matter)).isFalse();
    assertThat(events(matter)).last().isEqualTo("event.regionLeft");
    assertThat(matters.visible(matter, box.viewer(clerk)).number().value()).isEqualTo(matter);
  }

  @Test
  void what_ended_before_stays_with_the_closed_region_and_leaders_above_still_find_it() {
    String matter = told();
    screen(clerk, matter);

    close(community, street);

    assertThat(owner(matter)).isEqualTo(community);
    assertThat(matters.visible(matter, box.viewer(leader)).number().value()).isEqualTo(matter);
  }

  @Test
  void tasks_that_come_later_find_the_new_people() {
    NewNeed need =
        new NewNeed(community, "楼道灯坏了三天，晚上看不清台阶。", "3 号楼", null, Channel.ONLINE, null, List.of());
    String matter = needs.submit(need, walk.person(RESIDENT)).value();
    String streetClerk = box.person(Role.CLERK, street);

    close(community, street);
    walk.goOn();

    assertThat(has(streetClerk, matter)).isTrue();
  }

  private void move(long parent, Boolean stays) {
    moves.move(community, box.version(community), parent, stays, Sandbox.AUTHOR);
  }

  private void close(long id, long successor) {
    closing.close(id, box.version(id), successor, null, Sandbox.AUTHOR);
  }

  private boolean has(String login, String matter) {
    return inbox.todo(box.viewer(login), Inbox.Filter.none(), null, 50).stream()
        .map(InboxRow::matter)
        .anyMatch(matter::equals);
  }

  private boolean watches(String login, String matter) {
    Viewer viewer = box.viewer(login);
    Inbox.Filter below = new Inbox.Filter(null, null, null, null, null, 1);
    return inbox.todo(viewer, below, null, 50).stream()
        .map(InboxRow::matter)
        .anyMatch(matter::equals);
  }

  private List<String> holders(String matter) {
    return sql.queryForList(
        "select holder from inbox_audience where task_id in"
            + " (select task_id from inbox where matter = ?)",
        String.class,
        matter);
  }

  private long owner(String matter) {
    return matters.get(new MatterNumber(matter)).regionId();
  }

  private List<String> events(String matter) {
    return sql.queryForList(
        "select event_key from matter_event where business_key = ? order by id",
        String.class,
        matter);
  }

  private String lastMessage() {
    return sql.queryForObject(
        "select message_key from message where id = (select max(id) from message)", String.class);
  }
}
