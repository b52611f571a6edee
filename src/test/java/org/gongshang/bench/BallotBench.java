package org.gongshang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongshang.Journey;
import org.gongshang.MySqlTest;
import org.gongshang.Walk;
import org.gongshang.people.DemoPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code bench/ballots} runs this. */
@MySqlTest
@EnabledIfSystemProperty(named = "gongshang.bench", matches = "print")
class BallotBench {

  private static final int MEMBERS = 1_000;
  private static final int CLIENTS = 64;

  /** One after the other: what a server that has just started compiles slows the first ones. */
  private static final int VOTES = 8;

  /** As the chair's page asks for itself. */
  private static final int POLLED_MILLIS = 5_000;

  private static final String CLERK = "lixiaowen";
  private static final String CHAIR = "wangjianguo";

  @Autowired ApplicationContext context;
  @Autowired Walk walk;
  @Autowired JdbcTemplate sql;
  @Autowired Environment environment;

  @TempDir Path folder;

  private String session = "";
  private int port;
  private Process application;

  @Test
  void printFigures() throws Exception {
    Journey journey = new Journey(context, CLERK, CHAIR, "sunli");
    String first = journey.aNeedIsAccepted();
    List<String> others = new ArrayList<>();
    for (int i = 0; i < VOTES; i++) {
      others.add(journey.aNeedIsAccepted());
    }
    theCouncilHas(MEMBERS);
    session = journey.theCouncilIsCalled(first);
    others.forEach(this::placed);
    convened();
    journey.theCouncilSignsIn(session);
    walk.closes(CHAIR, "session-opinion", first);
    System.out.printf(
        "ballots: a council of %,d, %d clients, %d CPUs, load %.1f%n",
        MEMBERS,
        CLIENTS,
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    start();
    try {
      everybodyVotes("just started", first);
      for (int i = 1; i < VOTES; i++) {
        everybodyVotes("vote " + (i + 1) + " since then", discussed(others.remove(0)));
      }
      killedInTheMiddle(discussed(others.remove(0)));
    } finally {
      application.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }
    try (RawEngine engine = new RawEngine(MEMBERS)) {
      engine.vote(CLIENTS);
    }
  }

  private void placed(String matter) {
    walk.does(
        CLERK,
        "deliberation-place",
        matter,
        "itemTitle",
        "关于另一件事的议案",
        "motion",
        "请议事会讨论另一件事情。",
        "placement",
        "existing",
        "session",
        session);
  }

  private String discussed(String matter) {
    walk.closes(CHAIR, "session-opinion", matter);
    return matter;
  }

  /** Everybody of the council, with a password that is quick to check. */
  private void theCouncilHas(int members) {
    long community = walk.person("sunli").mandates().get(0).regionId();
    Integer now =
        sql.queryForObject(
            "select count(distinct account_id) from mandate where role = 'REPRESENTATIVE' and"
                + " council_id = ?",
            Integer.class,
            community);
    for (int i = now == null ? 0 : now; i < members; i++) {
      sql.update(
          "insert into account (login, name, password_hash, credentials, failures, created_at)"
              + " values (?, ?, '-', 0, 0, 0)",
          "voter" + i,
          "代表" + i);
      sql.update(
          "insert into mandate (account_id, role, region_id, council_id, sector, valid_from,"
              + " appointed_by, appointed_at) select id, 'REPRESENTATIVE', ?, ?, 'PUBLIC',"
              + " '2020-01-01', id, 0 from account where login = ?",
          community,
          community,
          "voter" + i);
    }
    sql.update("update account set password_hash = ?", "{noop}" + DemoPeople.PASSWORD);
  }

  private void convened() {
    walk.does(
        CHAIR,
        "session-convene",
        session,
        "title",
        "议事会会议",
        "startsAt",
        walk.today().plusDays(7) + "T09:00",
        "mode",
        "in_person",
        "place",
        "社区二层议事厅");
    walk.until(walk.today().plusDays(7));
  }

  private void start() throws Exception {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path log = folder.resolve("application.log");
    application =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseParallelGC",
                "-jar",
                Path.of("target/gongshang.jar").toAbsolutePath().toString(),
                "--server.port=" + port,
                "--spring.profiles.active=mysql",
                "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
                "--spring.datasource.username="
                    + environment.getProperty("spring.datasource.username"),
                "--spring.datasource.password="
                    + environment.getProperty("spring.datasource.password"))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    Voter nobody = new Voter("nobody");
    long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
    while (!answers(nobody)) {
      assertThat(application.isAlive()).as(Files.readString(log)).isTrue();
      assertThat(System.nanoTime()).as(Files.readString(log)).isLessThan(end);
      Thread.sleep(200);
    }
  }

  private boolean answers(Voter nobody) throws Exception {
    try {
      return nobody.get(address() + "/login").status() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private String address() {
    return "http://127.0.0.1:" + port;
  }

  private String task(String matter) {
    return walk.task(CHAIR, "session-ballot", matter).taskId();
  }

  private List<Voter> roll(String matter) {
    return sql
        .queryForList(
            "select a.login from round_member m join account a on a.id = m.account_id where"
                + " m.answered_at is null and m.round_id = ? order by a.id",
            String.class,
            round(matter))
        .stream()
        .map(Voter::new)
        .toList();
  }

  private long round(String matter) {
    Long round =
        sql.queryForObject(
            "select max(id) from round where kind = 'ballot' and matter = ?", Long.class, matter);
    return round == null ? 0 : round;
  }

  private void everybodyVotes(String when, String matter) throws Exception {
    String task = task(matter);
    long round = round(matter);
    List<Voter> all = roll(matter);
    withPapers(all, task);
    AtomicInteger errors = new AtomicInteger();
    Queue<Long> times = new ConcurrentLinkedQueue<>();
    Queue<Long> chair = new ConcurrentLinkedQueue<>();
    AtomicBoolean over = new AtomicBoolean();
    Thread page = chairsPage(chair, over);
    System.out.printf("  %,d people have their papers before them%n", all.size());
    long asked = statements();
    Duration worked = cpu();
    long began = System.nanoTime();
    atOnce(
        all,
        voter -> {
          long from = System.nanoTime();
          if (!voter.vote(address(), task, "agree")) {
            errors.incrementAndGet();
          }
          times.add(System.nanoTime() - from);
        },
        errors);
    double seconds = (System.nanoTime() - began) / 1e9;
    over.set(true);
    page.join();
    System.out.printf(
        "  over HTTP, %s: %,d ballots in %.1f s, %.0f a second; median %.0f ms, p95 %.0f ms;"
            + " errors seen by voters %d; %d statements and %.1f ms of the application's CPU a"
            + " ballot, load %.1f%n",
        when,
        all.size(),
        seconds,
        all.size() / seconds,
        quantile(times, 0.5),
        quantile(times, 0.95),
        errors.get(),
        (statements() - asked) / all.size(),
        (double) cpu().minus(worked).toMillis() / all.size(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    System.out.printf(
        "  the chair's page meanwhile: %d times, p95 %.0f ms%n",
        chair.size(), quantile(chair, 0.95));
    counted(round);
  }

  private Duration cpu() {
    return application.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** What the database was asked, the chair's page and the engine's clock among it. */
  private long statements() {
    String asked =
        sql.queryForObject(
            "select variable_value from performance_schema.global_status where variable_name ="
                + " 'Questions'",
            String.class);
    return asked == null ? 0 : Long.parseLong(asked);
  }

  private void counted(long round) throws InterruptedException {
    String all = "select count(*) from ballot_result where round_id = ?";
    for (int i = 0; i < 300 && number(all, round) == 0; i++) {
      Thread.sleep(100);
    }
    System.out.printf(
        "  counted: %d of %d papers, %d times, %d refused%n",
        number("select coalesce(sum(cast_papers), 0) from ballot_result where round_id = ?", round),
        number("select count(*) from round_member where round_id = ?", round),
        number(all, round),
        number(all + " and fault is not null", round));
  }

  private int number(String query, Object... arguments) {
    Integer found = sql.queryForObject(query, Integer.class, arguments);
    return found == null ? 0 : found;
  }

  private void withPapers(List<Voter> all, String task) throws Exception {
    AtomicInteger errors = new AtomicInteger();
    atOnce(
        all,
        voter -> {
          voter.signIn(address(), DemoPeople.PASSWORD);
          voter.open(address(), task);
        },
        errors);
    assertThat(errors.get()).as("who could not have their paper").isZero();
  }

  private Thread chairsPage(Queue<Long> times, AtomicBoolean over) throws Exception {
    Voter chair = new Voter(CHAIR);
    chair.signIn(address(), DemoPeople.PASSWORD);
    Thread page =
        new Thread(
            () -> {
              while (!over.get()) {
                long from = System.nanoTime();
                try {
                  chair.get(address() + "/sessions/" + session + "/live");
                  times.add(System.nanoTime() - from);
                  Thread.sleep(POLLED_MILLIS);
                } catch (Exception failed) {
                  System.out.println("  the chair's page failed: " + failed);
                }
              }
            });
    page.start();
    return page;
  }

  private void killedInTheMiddle(String matter) throws Exception {
    String task = task(matter);
    long round = round(matter);
    List<Voter> all = roll(matter);
    withPapers(all, task);
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    AtomicInteger unanswered = new AtomicInteger();
    atOnce(
        all,
        voter -> {
          if (voter.vote(address(), task, "agree")
              && acknowledged.add(voter.login())
              && acknowledged.size() == MEMBERS / 2) {
            application.destroyForcibly();
          }
        },
        unanswered);
    application.waitFor(30, TimeUnit.SECONDS);
    Set<String> kept =
        Set.copyOf(
            sql.queryForList(
                "select a.login from ballot_named b join account a on a.id = b.account_id where"
                    + " b.round_id = ?",
                String.class,
                round));
    long lost = acknowledged.stream().filter(login -> !kept.contains(login)).count();
    System.out.printf(
        "  kill -9 after %d: %d acknowledged, %d kept, acknowledged and lost %d%n",
        MEMBERS / 2, acknowledged.size(), kept.size(), lost);
    start();
    List<Voter> rest = roll(matter);
    withPapers(rest, task);
    AtomicInteger errors = new AtomicInteger();
    atOnce(
        rest,
        voter -> {
          if (!voter.vote(address(), task, "agree")) {
            errors.incrementAndGet();
          }
        },
        errors);
    System.out.printf("  after the restart: %d more, errors %d%n", rest.size(), errors.get());
    counted(round);
  }

  /** What a voter does. */
  private interface Does {
    void with(Voter voter) throws Exception;
  }

  private static void atOnce(List<Voter> all, Does does, AtomicInteger failed) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      all.forEach(
          voter ->
              clients.submit(
                  () -> {
                    try {
                      does.with(voter);
                    } catch (Exception error) {
                      failed.incrementAndGet();
                    }
                  }));
    } finally {
      clients.shutdown();
      assertThat(clients.awaitTermination(10, TimeUnit.MINUTES)).isTrue();
    }
  }

  static double quantile(Queue<Long> nanos, double share) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1e6;
  }
}
