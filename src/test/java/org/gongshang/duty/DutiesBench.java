package org.gongshang.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.gongshang.MySqlTest;
import org.gongshang.StatementCount;
import org.gongshang.Walk;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.sheet.Download;
import org.gongshang.workflow.engine.TryOut;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code bench/duties} runs this. */
@MySqlTest
@Import(StatementCount.class)
@EnabledIfSystemProperty(named = "gongshang.bench", matches = "print")
class DutiesBench {

  private static final int OPEN = 200_000;
  private static final int ENDED = 400_000;
  private static final int RUNS = 20;

  /** What the tasks are about. */
  private static final int MATTERS = 500;

  private static final DutyTasks.Behind BEHIND_ALL =
      new DutyTasks.Behind(Which.OPEN, null, null, null);
  private static final Asked YEAR = new Asked("year", "", "", "", "");

  @Autowired Walk walk;
  @Autowired TryOut tryOut;
  @Autowired Regions regions;
  @Autowired Duties duties;
  @Autowired DutyTasks tasks;
  @Autowired DutySheets sheets;
  @Autowired DutyFrames frames;
  @Autowired StatementCount count;
  @Autowired JdbcTemplate sql;
  @Autowired Clock clock;

  @Test
  void printFigures() throws IOException {
    fill();
    Viewer leader = walk.person("houjian");
    Region street = regions.byCode("110105012").orElseThrow();
    Map<String, Runnable> pages = new LinkedHashMap<>();
    pages.put("district, this year", () -> page(leader, 1));
    pages.put("street, this year", () -> page(leader, street.id()));
    for (Which which : Which.values()) {
      pages.put("rows, " + which.key(), () -> list(leader, which, null));
      pages.put("rows of clerks, " + which.key(), () -> list(leader, which, Role.CLERK));
    }
    System.out.println(
        "duties, %d regions, %d open, %d ended: median, p95 in ms, statements"
            .formatted(regions.all().size(), OPEN, ENDED));
    pages.forEach(this::measure);
    takeAway(leader);
    assertThat(duties.page(leader, 1, YEAR, YEAR.term(frames.today())).total().open())
        .isGreaterThanOrEqualTo(OPEN);
  }

  /** The whole list, once. */
  private void takeAway(Viewer leader) throws IOException {
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    count.take();
    long start = System.nanoTime();
    Term year = YEAR.term(frames.today());
    try (Download sheet = Download.csv(table)) {
      sheets.tasks(leader, 1, YEAR, year, BEHIND_ALL, Locale.CHINA, sheet);
    }
    System.out.printf(
        "  taken away: %,d lines in %.1f s, %d statements%n",
        table.toString(StandardCharsets.UTF_8).chars().filter(each -> each == '\n').count(),
        (System.nanoTime() - start) / 1e9,
        count.take().size());
  }

  private void page(Viewer leader, long region) {
    duties.page(leader, region, YEAR, YEAR.term(frames.today()));
  }

  private void list(Viewer leader, Which which, @Nullable Role role) {
    tasks.list(
        leader, 1, YEAR, YEAR.term(frames.today()), new DutyTasks.Behind(which, role, null, null));
  }

  private void measure(String name, Runnable page) {
    page.run();
    count.take();
    page.run();
    int statements = count.take().size();
    double[] millis = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      page.run();
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(
        "  %-28s %8.1f %8.1f %4d%n",
        name, millis[RUNS / 2], millis[(int) (RUNS * 0.95)], statements);
  }

  private void fill() {
    List<Region> all = regions.all();
    Random random = new Random(7);
    List<Role> roles = List.of(Role.CLERK, Role.CONVENER, Role.APPROVER, Role.SUPERVISOR);
    List<Object[]> inbox = new ArrayList<>();
    List<Object[]> audience = new ArrayList<>();
    List<Object[]> past = new ArrayList<>();
    List<Object[]> pastRole = new ArrayList<>();
    List<String> matters =
        IntStream.range(0, MATTERS).mapToObj(at -> tryOut.openMatter("修补路面").value()).toList();
    long now = clock.millis();
    long day = 86_400_000L;
    for (int i = 0; i < OPEN; i++) {
      Region region = all.get(random.nextInt(all.size()));
      Role role = roles.get(random.nextInt(roles.size()));
      long due = now + (random.nextInt(60) - 10) * day + random.nextInt(80_000_000);
      inbox.add(new Object[] {"b" + i, matters.get(i % MATTERS), region.id(), due});
      audience.add(new Object[] {Rights.atRegion(role, region.id()), "b" + i, due, region.id()});
    }
    for (int i = 0; i < ENDED; i++) {
      Region region = all.get(random.nextInt(all.size()));
      Role role = roles.get(random.nextInt(roles.size()));
      long gone = now - random.nextInt(200) * day - random.nextInt(80_000_000);
      boolean done = random.nextInt(10) > 0;
      long late = random.nextInt(8) == 0 ? random.nextInt(200_000_000) : 0;
      past.add(
          new Object[] {
            "e" + i, matters.get(i % MATTERS), gone, region.id(), gone - late, done, late
          });
      pastRole.add(new Object[] {"e" + i, role.key(), region.id(), gone, done, late});
    }
    batch(
        "insert into inbox (task_id, business_key, title, process_key, definition_id, element_id,"
            + " name, form_id, form_deployment, stage, region_id, started_at, due_at) values (?, ?,"
            + " '修补路面', 'need', 'd', 'e', '受理需求', 'need-screen', 'd', 'NEED', ?, 0, ?)",
        inbox);
    batch(
        "insert into inbox_audience (holder, task_id, reach, due_at, stage, region_id)"
            + " values (?, ?, 0, ?, 'NEED', ?)",
        audience);
    batch(
        "insert into inbox_past (task_id, business_key, title, name, form_id, gone_at, region_id,"
            + " stage, started_at, due_at, done, late_by) values (?, ?, '修补路面', '受理需求',"
            + " 'need-screen', ?, ?, 'NEED', 0, ?, ?, ?)",
        past);
    batch(
        "insert into inbox_past_role (task_id, role, region_id, gone_at, done, late_by)"
            + " values (?, ?, ?, ?, ?, ?)",
        pastRole);
    for (String table : List.of("inbox", "inbox_audience", "inbox_past", "inbox_past_role")) {
      sql.execute("analyze table " + table);
    }
  }

  private void batch(String statement, List<Object[]> rows) {
    for (int from = 0; from < rows.size(); from += 5_000) {
      sql.batchUpdate(statement, rows.subList(from, Math.min(from + 5_000, rows.size())));
    }
  }
}
