package org.gongshang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.gongshang.MySqlTest;
import org.gongshang.Walk;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.MatterSearch;
import org.gongshang.workflow.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code bench/lists} runs this. */
@MySqlTest
@EnabledIfSystemProperty(named = "gongshang.bench", matches = "print")
class ListsBench {

  private static final int MATTERS = 200_000;
  private static final int TASKS = 20_000;
  private static final int RUNS = 60;

  @Autowired Walk walk;
  @Autowired Regions regions;
  @Autowired MatterSearch search;
  @Autowired Inbox inbox;
  @Autowired JdbcTemplate sql;

  @Test
  void printFigures() {
    fill();
    Map<String, Supplier<List<?>>> lists = new LinkedHashMap<>();
    for (String login : List.of("sunli", "lixiaowen", "liuyang", "zhengwei", "houjian")) {
      Viewer viewer = walk.person(login);
      String who = viewer.mandates().get(0).role().key() + " " + login;
      lists.put("matters, " + who, () -> search.list(viewer, null, null, null, null, 21));
      lists.put(
          "matters open, " + who, () -> search.list(viewer, "open", "project", null, null, 21));
      lists.put(
          "to-do with all below, " + who,
          () -> inbox.todo(viewer, new Inbox.Filter(null, null, null, null, null, 1), null, 21));
      lists.put("counts, " + who, () -> List.of(inbox.counts(viewer, 0)));
      lists.put("counts by stage, " + who, () -> inbox.stageCounts(viewer, 0));
    }
    addAllBelow(lists, walk.person("houjian"));
    Map<String, double[]> times = new LinkedHashMap<>();
    lists.forEach((name, list) -> times.put(name, measure(list)));
    double fastest = times.values().stream().mapToDouble(each -> median(each)).min().orElseThrow();
    System.out.println(
        "list, " + MATTERS + " matters, " + TASKS + " tasks: median, p95 in ms, ratio");
    times.forEach(
        (name, each) ->
            System.out.printf(
                "  %-45s %8.1f %8.1f %6.1f%n",
                name, median(each), each[(int) (each.length * 0.95)], median(each) / fastest));
    assertThat(times).isNotEmpty();
  }

  /** What else the page of the leader asks for whom all tasks of the district are in reach. */
  private void addAllBelow(Map<String, Supplier<List<?>>> lists, Viewer leader) {
    Inbox.Filter below = new Inbox.Filter(null, null, null, null, null, 1);
    Inbox.Filter projects = new Inbox.Filter(Stage.PROJECT, null, null, null, null, 1);
    Inbox.Filter words = new Inbox.Filter(null, null, null, null, "路面", 1);
    InboxRow middle = inbox.todo(leader, below, null, TASKS / 2).get(TASKS / 2 - 1);
    Inbox.Cursor half = new Inbox.Cursor(middle.dueAt(), middle.taskId());
    lists.put("all below, page in the middle", () -> inbox.todo(leader, below, half, 21));
    lists.put("all below, of a stage", () -> inbox.todo(leader, projects, null, 21));
    lists.put("all below, by words", () -> inbox.todo(leader, words, null, 21));
    lists.put("all below, standing", () -> List.of(inbox.standing(leader, below, half)));
    lists.put("all below, counts", () -> List.of(inbox.counts(leader, 1)));
    lists.put("all below, counts by stage", () -> inbox.stageCounts(leader, 1));
    lists.put("all below, regions", () -> inbox.regions(leader));
  }

  private static double median(double[] sorted) {
    return sorted[sorted.length / 2];
  }

  private static double[] measure(Supplier<List<?>> list) {
    double[] millis = new double[RUNS];
    for (int i = -5; i < RUNS; i++) {
      long start = System.nanoTime();
      list.get();
      if (i >= 0) {
        millis[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(millis);
    return millis;
  }

  private void fill() {
    List<Region> all =
        regions.within(regions.top().id()).stream()
            .filter(region -> region.level().number() == 3)
            .toList();
    Random random = new Random(7);
    String[] stages = {"NEED", "DELIBERATION", "PROJECT", "IMPLEMENTATION", "EVALUATION"};
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < MATTERS; i++) {
      Region region = all.get(random.nextInt(all.size()));
      String status = random.nextInt(10) == 0 ? "OPEN" : "CLOSED";
      rows.add(
          new Object[] {
            "9%05d-2020-%05d".formatted(i % 100_000, i),
            region.id(),
            stages[i % 5],
            status,
            1_000L * i
          });
    }
    batch(
        "insert into matter (number, title, region_id, origin_region_id, stage, stage_since,"
            + " status, urgency, returned_once, opened_by, opened_at, version) values (?, '修补路面',"
            + " ?, ?, ?, 0, ?, 'ORDINARY', false, 1, ?, 0)",
        rows.stream().map(r -> new Object[] {r[0], r[1], r[1], r[2], r[3], r[4]}).toList());
    batch(
        "insert into matter_region (matter, region_id, since, reason, opened_at) values (?, ?, 0,"
            + " 'opened', ?)",
        rows.stream().map(r -> new Object[] {r[0], r[1], r[4]}).toList());
    batch(
        "insert into matter_requester (matter, account_id, joined_at, opened_at) values (?, ?, 0,"
            + " ?)",
        rows.stream()
            .map(r -> new Object[] {r[0], 900_000 + random.nextInt(50_000), r[4]})
            .toList());
    tasks(all, random, stages);
    for (String table :
        List.of("matter", "matter_region", "matter_requester", "inbox", "inbox_audience")) {
      sql.execute("analyze table " + table);
    }
  }

  private void tasks(List<Region> all, Random random, String[] stages) {
    List<Object[]> tasks = new ArrayList<>();
    List<Object[]> audience = new ArrayList<>();
    for (int i = 0; i < TASKS; i++) {
      Region region = all.get(random.nextInt(all.size()));
      long due = 1_000L * random.nextInt(1_000_000);
      String stage = stages[i % 5];
      tasks.add(new Object[] {"t" + i, "m" + i, stage, region.id(), due});
      audience.add(
          new Object[] {
            Rights.atRegion(Role.CLERK, region.id()), "t" + i, 0, due, stage, region.id()
          });
      for (Region above : regions.ancestors(region.id())) {
        audience.add(
            new Object[] {
              Rights.atRegion(Role.OFFICIAL, above.id()), "t" + i, 1, due, stage, region.id()
            });
      }
    }
    batch(
        "insert into inbox (task_id, business_key, title, process_key, definition_id, element_id,"
            + " name, form_id, form_deployment, stage, region_id, started_at, due_at) values (?, ?,"
            + " '修补路面', 'need', 'd', 'e', '受理需求', 'need-screen', 'd', ?, ?, 0, ?)",
        tasks);
    batch(
        "insert ignore into inbox_audience (holder, task_id, reach, due_at, stage, region_id)"
            + " values (?, ?, ?, ?, ?, ?)",
        audience);
  }

  private void batch(String statement, List<Object[]> rows) {
    for (int from = 0; from < rows.size(); from += 5_000) {
      sql.batchUpdate(statement, rows.subList(from, Math.min(from + 5_000, rows.size())));
    }
  }
}
