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
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.workflow.MatterSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code bench/lists} runs this. */
@MySqlTest
@EnabledIfSystemProperty(named = "gongshang.bench", matches = "print")
class ListsBench {

  private static final int MATTERS = 200_000;
  private static final int RUNS = 60;

  @Autowired Walk walk;
  @Autowired Regions regions;
  @Autowired MatterSearch search;
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
    }
    Map<String, double[]> times = new LinkedHashMap<>();
    lists.forEach((name, list) -> times.put(name, measure(list)));
    double fastest = times.values().stream().mapToDouble(each -> median(each)).min().orElseThrow();
    System.out.println("list, " + MATTERS + " matters: median, p95 in ms, ratio");
    times.forEach(
        (name, each) ->
            System.out.printf(
                "  %-45s %8.1f %8.1f %6.1f%n",
                name, median(each), each[(int) (each.length * 0.95)], median(each) / fastest));
    assertThat(times).isNotEmpty();
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
    for (String table : List.of("matter", "matter_region", "matter_requester")) {
      sql.execute("analyze table " + table);
    }
  }

  private void batch(String statement, List<Object[]> rows) {
    for (int from = 0; from < rows.size(); from += 5_000) {
      sql.batchUpdate(statement, rows.subList(from, Math.min(from + 5_000, rows.size())));
    }
  }
}
