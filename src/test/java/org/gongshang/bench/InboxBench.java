package org.gongshang.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.gongshang.MySqlTest;
import org.gongshang.StatementCount;
import org.gongshang.Walk;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.TaskAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;

/** {@code bench/inbox} runs this. */
@MySqlTest
@Import(StatementCount.class)
@EnabledIfSystemProperty(named = "gongshang.bench", matches = "print")
class InboxBench {

  private static final int WARM = 200;
  private static final int RUNS = 200;
  private static final int FEW_RUNS = 20;
  private static final int MANY = 100_000;
  private static final int PAGE = 21;

  @Autowired MockMvc web;
  @Autowired UserDetailsService people;
  @Autowired Walk walk;
  @Autowired Regions regions;
  @Autowired Rights rights;
  @Autowired TaskAccess access;
  @Autowired Matters matters;
  @Autowired Inbox inbox;
  @Autowired TaskService engine;
  @Autowired StatementCount count;
  @Autowired JdbcTemplate sql;

  private final Map<String, double[]> figures = new LinkedHashMap<>();

  @Test
  void printFigures() throws Exception {
    DistrictSize district = new DistrictSize(sql, regions);
    district.fill();
    System.out.printf(
        "inbox: %,d open rows, %,d representatives, %,d councils, %,d regions, %d CPUs, load"
            + " %.1f%n",
        number("select count(*) from inbox"),
        number("select count(*) from mandate where role = 'REPRESENTATIVE'"),
        number("select count(*) from council"),
        regions.all().size(),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    warmUp();
    System.out.println("page: median, p95 in ms, statements, rows in the list");
    page("clerk", "lixiaowen", "/tasks");
    page("representative", DistrictSize.REPRESENTATIVE, "/tasks");
    page("official of the district, own", "houjian", "/tasks");
    page("official of the district, with all below", "houjian", "/tasks?below=true");
    String all = "/tasks?below=true";
    page("whom every task addresses", DistrictSize.COVERS_ALL, all);
    page("the same, of a stage", DistrictSize.COVERS_ALL, all + "&stage=project");
    page("the same, by words", DistrictSize.COVERS_ALL, all + "&text=路面");
    page("the same, in the middle", DistrictSize.COVERS_ALL, all + "&after=500000000000~t9");
    mayI();
    engine(district);
    assertThat(figures).isNotEmpty();
  }

  /** An application that has answered for a while: a server is not started for every page. */
  private void warmUp() throws Exception {
    for (String login : List.of("lixiaowen", DistrictSize.REPRESENTATIVE, "houjian")) {
      UserDetails person = people.loadUserByUsername(login);
      for (int i = 0; i < WARM; i++) {
        web.perform(get("/tasks").with(user(person)));
      }
    }
  }

  private void page(String who, String login, String path) throws Exception {
    UserDetails person = people.loadUserByUsername(login);
    Timed page =
        () -> {
          var answer = web.perform(get(path).with(user(person))).andReturn().getResponse();
          assertThat(answer.getStatus()).isEqualTo(200);
        };
    page.run();
    count.take();
    page.run();
    List<String> statements = count.take();
    int rows = inbox.counts(walk.person(login), path.contains("below") ? 1 : 0).total();
    print(who, rows > MANY ? FEW_RUNS : RUNS, page, "%4d %,9d".formatted(statements.size(), rows));
    if (Boolean.getBoolean("gongshang.bench.statements")) {
      statements.forEach(each -> System.out.println("    " + each));
    }
  }

  private void mayI() throws Exception {
    Viewer clerk = walk.person("lixiaowen");
    Viewer leader = walk.person("houjian");
    long region = clerk.mandates().get(0).regionId();
    InboxRow row = inbox.todo(clerk, Inbox.Filter.none(), null, 1).get(0);
    System.out.println("may I: median, p95 in ms");
    print("a role at a region", 10_000, () -> rights.may(leader, Role.OFFICIAL, region), "");
    print("open a task", 1_000, () -> access.row(row.taskId(), clerk), "");
    print("see a matter", 1_000, () -> matters.visible(row.businessKey(), clerk), "");
    print(
        "see a matter from the district",
        1_000,
        () -> matters.visible(row.businessKey(), leader),
        "");
  }

  /** The engine's own query for the same groups, over fewer tasks; then the same of the inbox. */
  private void engine(DistrictSize district) throws Exception {
    int tasks = district.fillEngine();
    Viewer holder = walk.person(DistrictSize.MANY_OFFICES);
    List<String> groups =
        holder.mandates().stream()
            .map(mandate -> Rights.atRegion(mandate.role(), mandate.regionId()))
            .toList();
    System.out.printf(
        "%d groups: median, p95 in ms; %,d tasks in the engine%n", groups.size(), tasks);
    print(
        "TaskQuery, first page",
        10,
        () ->
            engine
                .createTaskQuery()
                .taskCandidateGroupIn(groups)
                .orderByDueDate()
                .asc()
                .listPage(0, PAGE),
        "");
    print(
        "TaskQuery, count",
        10,
        () -> engine.createTaskQuery().taskCandidateGroupIn(groups).count(),
        "");
    print("inbox, first page", 10, () -> inbox.todo(holder, Inbox.Filter.none(), null, PAGE), "");
    print("inbox, counts", 10, () -> inbox.counts(holder, 0), "");
    double page = figures.get("inbox, first page")[5];
    System.out.printf(
        "  TaskQuery is slower by %.1f (page), %.1f (count)%n",
        figures.get("TaskQuery, first page")[5] / page,
        figures.get("TaskQuery, count")[5] / figures.get("inbox, counts")[5]);
  }

  private interface Timed {
    void run() throws Exception;
  }

  private void print(String what, int runs, Timed act, String more) throws Exception {
    for (int i = 0; i < Math.min(runs / 4, 20); i++) {
      act.run();
    }
    double[] millis = new double[runs];
    for (int i = 0; i < runs; i++) {
      long start = System.nanoTime();
      act.run();
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    figures.put(what, millis);
    System.out.printf(
        "  %-42s %9.3f %9.3f %s%n", what, millis[runs / 2], millis[(int) (runs * 0.95)], more);
  }

  private int number(String query) {
    Integer number = sql.queryForObject(query, Integer.class);
    return number == null ? 0 : number;
  }
}
