package org.gongshang.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.jayway.jsonpath.JsonPath;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.gongshang.MySqlTest;
import org.gongshang.Pages;
import org.gongshang.Walk;
import org.gongshang.opinion.OpinionRounds;
import org.gongshang.opinion.Reactions;
import org.gongshang.opinion.RoundForm;
import org.gongshang.opinion.Statements;
import org.gongshang.opinion.ground.Side;
import org.gongshang.people.DemoPeople;
import org.gongshang.people.Mandate;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;

/** {@code bench/opinions} runs this. */
@MySqlTest
@EnabledIfSystemProperty(named = "gongshang.bench", matches = "print")
class OpinionBench {

  private static final int PEOPLE = 10_000;
  private static final int STATEMENTS = 3_000;
  private static final int LIVE_STATEMENTS = 300;
  private static final int CLIENTS = 16;
  private static final int SECONDS = 20;
  private static final String DISTRICT = "qiuyan";

  @Autowired MockMvc mvc;
  @Autowired Walk walk;
  @Autowired OpinionRounds rounds;
  @Autowired Statements statements;
  @Autowired Reactions reactions;
  @Autowired JdbcTemplate sql;

  private final Random random = new Random(1);
  private Pages pages;

  @BeforeEach
  void pages() {
    pages = new Pages(mvc, walk);
  }

  @Test
  void a_large_round_is_taken_in() throws Exception {
    System.out.printf(
        "opinions, %d people, %d statements, 1/50 seen, from files: %d CPUs, heap of %d MB%n",
        PEOPLE,
        STATEMENTS,
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() >> 20);
    byte[] comments = comments();
    byte[] votes = votes();
    long id = measure("files, %d MB".formatted(votes.length >> 20), () -> taken(comments, votes));
    String path = "/opinion-rounds/" + id;
    for (String by : List.of("opinion", "given")) {
      String page = measure("result, " + by, () -> pages.text(DISTRICT, path + "/result?by=" + by));
      System.out.printf("  %-22s %6d KB%n", "its page", page.getBytes(UTF_8).length >> 10);
    }
    measure("result again", () -> pages.text(DISTRICT, path + "/result?by=opinion"));
    measure("files given out", () -> pages.text(DISTRICT, path + "/participants-votes.csv"));
  }

  @Test
  void a_large_round_is_open() throws Exception {
    long id = opened();
    fill(id);
    System.out.printf(
        "opinions, open: %d people, %d statements, 1/3 seen, %d clients for %d s%n",
        PEOPLE, LIVE_STATEMENTS, CLIENTS, SECONDS);
    String result = "/opinion-rounds/" + id + "/result?by=opinion";
    measure("first result", () -> pages.text(DISTRICT, result));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    ExecutorService threads = Executors.newCachedThreadPool();
    List<Future<List<Double>>> reacting = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      int of = client;
      reacting.add(threads.submit(() -> react(id, of, end)));
    }
    Future<List<Double>> reading =
        threads.submit(() -> timed(end, () -> pages.text(DISTRICT, result)));
    Future<List<Double>> following =
        threads.submit(() -> timed(end, () -> pages.text(DISTRICT, "/opinion-rounds/" + id)));
    List<Double> all = new ArrayList<>();
    for (Future<List<Double>> each : reacting) {
      all.addAll(each.get());
    }
    print("reactions", all);
    print("result page", reading.get());
    print("round's page", following.get());
    threads.shutdown();
    assertThat(all).isNotEmpty();
  }

  private static void print(String what, List<Double> millis) {
    Collections.sort(millis);
    System.out.printf(
        "  %-22s %6d in all %6.0f/s   median %.0f ms, p95 %.0f ms, longest %.0f ms%n",
        what,
        millis.size(),
        millis.size() / (double) SECONDS,
        millis.get(millis.size() / 2),
        millis.get((int) (millis.size() * 0.95)),
        millis.get(millis.size() - 1));
  }

  private List<Double> react(long id, int client, long end) throws Exception {
    Random own = new Random(client);
    List<Long> all =
        sql.queryForList(
            "select id from opinion_statement where round_id = ? order by id", Long.class, id);
    long home = walk.person("sunli").mandates().get(0).regionId();
    return timed(
        end,
        () -> {
          Viewer resident = resident(2_000_000 + client * 10_000L + own.nextInt(500), home);
          reactions.react(
              resident, id, all.get(own.nextInt(all.size())), Side.of(own.nextInt(3) - 1));
          return "";
        });
  }

  private static Viewer resident(long account, long home) {
    return new Viewer(
        account,
        "某人",
        List.of(
            new Mandate(
                1,
                account,
                Role.RESIDENT,
                home,
                null,
                null,
                null,
                null,
                LocalDate.EPOCH,
                null,
                false)));
  }

  private static List<Double> timed(long end, Callable<String> act) throws Exception {
    List<Double> millis = new ArrayList<>();
    while (System.nanoTime() < end) {
      long start = System.nanoTime();
      act.call();
      millis.add((System.nanoTime() - start) / 1e6);
    }
    return millis;
  }

  private long opened() {
    Viewer clerk = walk.person(DISTRICT);
    String led =
        rounds.prepare(
            clerk,
            clerk.mandates().get(0).regionId(),
            new RoundForm(
                "",
                "充电棚建在哪里",
                "院里要建电动车充电棚。",
                "residents",
                walk.today().plusDays(7) + "T18:00",
                "0"),
            Walk.key());
    long id = Long.parseLong(led.substring(led.lastIndexOf('/') + 1));
    for (int s = 0; s < LIVE_STATEMENTS; s++) {
      statements.add(clerk, id, "第 " + s + " 条看法", Walk.key());
    }
    rounds.open(clerk, id, Walk.key());
    walk.goOn();
    return id;
  }

  /** Residents who came before: three camps, a third of the statements seen. */
  private void fill(long id) {
    List<Object[]> rows = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      rows.add(new Object[] {id, 100_000 + person, 3_000_000 + person});
    }
    sql.batchUpdate(
        "insert into opinion_participant (round_id, ordinal, account_id, sector)"
            + " values (?, ?, ?, 'PUBLIC')",
        rows);
    sql.update(
        "insert into opinion_reaction (round_id, participant_id, statement_id, side, reacted_at)"
            + " select p.round_id, p.id, s.id, if(rand() < 0.25, floor(rand() * 3) - 1,"
            + " if(mod(s.position, 3) = mod(p.ordinal, 3), 1, -1)), 0"
            + " from opinion_participant p join opinion_statement s on s.round_id = p.round_id"
            + " where p.round_id = ? and p.ordinal >= 100000 and rand() < 0.333",
        id);
  }

  private byte[] comments() {
    StringBuilder text =
        new StringBuilder(
            "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n");
    for (int s = 0; s < STATEMENTS; s++) {
      text.append("1,一月,%d,1,0,0,1,第 %d 条看法%n".formatted(s, s));
    }
    return text.toString().getBytes(UTF_8);
  }

  private byte[] votes() {
    StringBuilder text =
        new StringBuilder("participant,group-id,n-comments,n-votes,n-agree,n-disagree");
    for (int s = 0; s < STATEMENTS; s++) {
      text.append(',').append(s);
    }
    for (int person = 0; person < PEOPLE; person++) {
      text.append('\n').append(person).append(',').append(person % 3).append(",0,0,0,0");
      for (int s = 0; s < STATEMENTS; s++) {
        text.append(',').append(cell(person, s));
      }
    }
    return text.append('\n').toString().getBytes(UTF_8);
  }

  private String cell(int person, int statement) {
    if (random.nextInt(50) > 0) {
      return "";
    }
    boolean own = statement % 3 == person % 3;
    return random.nextInt(4) == 0 ? "" + (random.nextInt(3) - 1) : own ? "1" : "-1";
  }

  private long taken(byte[] comments, byte[] votes) throws Exception {
    String answer =
        mvc.perform(
                multipart("/api/v1/opinion-rounds")
                    .file(new MockMultipartFile("comments.csv", "c.csv", "text/csv", comments))
                    .file(
                        new MockMultipartFile("participants-votes.csv", "v.csv", "text/csv", votes))
                    .param("title", "很大的一轮")
                    .param("groups", "given")
                    .header("Idempotency-Key", Walk.key())
                    .with(
                        SecurityMockMvcRequestPostProcessors.httpBasic(
                            DISTRICT, DemoPeople.PASSWORD)))
            .andReturn()
            .getResponse()
            .getContentAsString(UTF_8);
    assertThat(answer).contains("\"id\"");
    return JsonPath.<Integer>read(answer, "$.id");
  }

  private <T> T measure(String what, Callable<T> act) throws Exception {
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    long start = System.nanoTime();
    T result = act.call();
    System.out.printf(
        "  %-22s %6.1f s %6d MB of heap at most%n",
        what,
        (System.nanoTime() - start) / 1e9,
        heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20);
    return result;
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }
}
