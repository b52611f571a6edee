package org.gongshang.programme.annual;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongshang.MySqlTest;
import org.gongshang.Pages;
import org.gongshang.Walk;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.TaskDesk;
import org.gongshang.workflow.form.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** {@code bench/electorate} runs this. */
@MySqlTest
@TestPropertySource(properties = "its.tree=changes")
@EnabledIfSystemProperty(named = "gongshang.bench", matches = "print")
class ElectorateBench {

  private static final int VOTERS = 60_000;
  private static final int AT_ONCE = 1_000;
  private static final long FIRST = 5_000_000;

  @Autowired ApplicationContext context;
  @Autowired ProgrammeMapper mapper;
  @Autowired TaskDesk tasks;
  @Autowired JdbcTemplate sql;
  @Autowired Walk walk;
  @Autowired MockMvc mvc;

  @Test
  void printFigures() throws Exception {
    ProgrammeYear year = new ProgrammeYear(context);
    residents(year.community);
    String number = year.begun("10 万");
    List<Long> listed = year.screened(number);
    year.shortlists(number);
    year.settles(number, year.terms("equal-shares", "APPROVAL", "10 万", "1"));
    System.out.printf(
        "electorate: %,d residents, %d CPUs, load %.1f%n",
        VOTERS,
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    Pages pages = new Pages(mvc, walk);
    String path = "/programmes/" + number;
    measure("page while rules are settled", () -> pages.text(year.clerk, path));
    measure("the same once more", () -> pages.text(year.clerk, path));
    measure("approval, in the request", () -> approves(year, number));
    measure("opening, in the background", walk::goOn);
    Programme voting = mapper.find(number).orElseThrow();
    assertThat(voting.state()).isEqualTo(ProgrammeState.VOTING);
    assertThat(count("round_member where round_id = " + voting.round())).isEqualTo(VOTERS + 3);
    assertThat(count("message where message_key = 'annual.message.voting'"))
        .isGreaterThanOrEqualTo(VOTERS);
    measure("page while people vote", () -> pages.text(year.residents.get(0), path));
    measure("one vote", () -> year.votes(year.residents.get(0), number, listed.get(0)));
    measure("one more", () -> year.votes(year.residents.get(1), number, listed.get(0)));
  }

  private void approves(ProgrammeYear year, String number) {
    InboxRow task = walk.task(year.approver, "annual-settle", number);
    Map<String, String> answers =
        Map.of("programmeDecision", "vote", "lastDay", "" + walk.today().plusDays(3));
    tasks.submit(
        task.taskId(),
        walk.person(year.approver),
        Typed.ofValues(answers),
        task.formDeployment(),
        Walk.key());
  }

  private void residents(long region) {
    for (long from = FIRST; from < FIRST + VOTERS; from += AT_ONCE) {
      List<Object[]> people = new ArrayList<>();
      List<Object[]> homes = new ArrayList<>();
      for (long id = from; id < from + AT_ONCE; id++) {
        people.add(new Object[] {id, "voter" + id, "居民" + id});
        homes.add(new Object[] {id, region});
      }
      sql.batchUpdate(
          "insert into account (id, login, name, password_hash, credentials, failures, created_at)"
              + " values (?, ?, ?, 'x', 1, 0, 0)",
          people);
      sql.batchUpdate(
          "insert into mandate (account_id, role, region_id, valid_from, appointed_by,"
              + " appointed_at) values (?, 'RESIDENT', ?, '2020-01-01', 1, 0)",
          homes);
    }
    sql.execute("analyze table account");
    sql.execute("analyze table mandate");
  }

  private interface Timed {
    void run() throws Exception;
  }

  private static void measure(String what, Timed act) throws Exception {
    long start = System.nanoTime();
    act.run();
    System.out.printf("  %-30s %9.0f ms%n", what, (System.nanoTime() - start) / 1e6);
  }

  private int count(String rows) {
    Integer count = sql.queryForObject("select count(*) from " + rows, Integer.class);
    return count == null ? 0 : count;
  }
}
