package org.gongshang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.gongshang.need.Channel;
import org.gongshang.need.Needs;
import org.gongshang.need.NewNeed;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Clocks;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Rehearsal;
import org.gongshang.workflow.engine.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** A year passes, in steps of some hours, over needs that nobody takes up. */
@ApplicationTest
@TestPropertySource(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:year;DB_CLOSE_DELAY=-1;MODE=MySQL;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=0"
    })
class ClockYearTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Duration STEP = Duration.ofHours(4);
  private static final Duration LATEST = STEP.plus(Duration.ofMinutes(10));

  @Autowired Walk walk;
  @Autowired Needs needs;
  @Autowired Rehearsal time;
  @Autowired MovableClock clock;
  @Autowired Clocks clocks;
  @Autowired JdbcTemplate sql;

  @Test
  void everyTaskIsRemindedOfOnceBeforeItsEndAndOnceAfterItAndOnceByEachLevelAbove() {
    Instant start =
        LocalDate.now(clock).plusDays(1).atTime(LocalTime.of(8, 0)).atZone(ZONE).toInstant();
    List<InboxRow> tasks = new ArrayList<>();
    Instant end = start.plus(Duration.ofDays(365));
    int step = 0;
    for (Instant now = start; now.isBefore(end); now = now.plus(STEP)) {
      time.moveTo(now);
      if (step++ % 41 == 0 && now.isBefore(end.minus(Duration.ofDays(45)))) {
        tasks.add(told(step % 2 == 0));
      }
    }
    assertThat(tasks).hasSizeGreaterThan(40);
    tasks.forEach(this::isRemindedOf);
  }

  private InboxRow told(boolean danger) {
    Viewer resident = walk.person("sunli");
    long region = resident.mandates().get(0).regionId();
    NewNeed need =
        new NewNeed(region, "路灯坏了，请派人来修", "3 号楼前", null, Channel.ONLINE, null, List.of(), danger);
    String matter = needs.submit(need, resident).value();
    walk.goOn();
    return walk.task("lixiaowen", "need-screen", matter);
  }

  private void isRemindedOf(InboxRow task) {
    boolean danger = Duration.between(task.startedAt(), task.dueAt()).toHours() <= 2;
    Duration term = Duration.between(task.startedAt(), task.dueAt());
    Instant soon = task.dueAt().minus(term.multipliedBy(danger ? 50 : 20).dividedBy(100));
    assertTold(told("clock.soon", "/tasks/" + task.taskId()), soon);
    assertTold(told("clock.overdue", "/tasks/" + task.taskId()), task.dueAt());
    List<Instant> above = events("event.above", task.matter());
    assertThat(above).as("the subdistrict and the district").hasSize(2);
    for (int level = 1; level <= 2; level++) {
      Instant due =
          danger ? task.dueAt().plus(Duration.ofHours(level)) : endOfWorkday(task.dueAt(), level);
      assertThat(above.get(level - 1)).isBetween(due, due.plus(LATEST));
    }
    assertThat(events("event.overdue", task.matter())).hasSize(1);
  }

  /** Counted apart from the product. */
  private Instant endOfWorkday(Instant from, int days) {
    LocalDate day = LocalDate.ofInstant(from, ZONE);
    int left = days;
    while (left > 0) {
      day = day.plusDays(1);
      left -= clocks.isWorkday(day) ? 1 : 0;
    }
    return day.atTime(18, 0).atZone(ZONE).toInstant();
  }

  private static void assertTold(List<Instant> told, Instant due) {
    assertThat(told).hasSize(1);
    assertThat(told.get(0)).isBetween(due, due.plus(LATEST));
  }

  /** To the clerk, who is alone in the office. */
  private List<Instant> told(String key, String link) {
    return sql
        .queryForList(
            "select told_at from message where message_key = ? and link = ? and account_id = ?",
            Long.class,
            key,
            link,
            walk.person("lixiaowen").accountId())
        .stream()
        .map(Instant::ofEpochMilli)
        .toList();
  }

  private List<Instant> events(String key, String matter) {
    return sql
        .queryForList(
            "select happened_at from matter_event where event_key = ? and business_key = ?"
                + " order by id",
            Long.class,
            key,
            matter)
        .stream()
        .map(Instant::ofEpochMilli)
        .toList();
  }
}
