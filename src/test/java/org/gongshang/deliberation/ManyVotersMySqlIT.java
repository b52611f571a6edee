package org.gongshang.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.gongshang.MySqlTest;
import org.gongshang.Pages;
import org.gongshang.Walk;
import org.gongshang.people.Accounts;
import org.gongshang.people.Mandate;
import org.gongshang.people.Role;
import org.gongshang.people.Sector;
import org.gongshang.region.Regions;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.MatterNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A council of five hundred signs in and votes, sixteen at a time, by the page's own way. */
@MySqlTest
@Tag("long")
class ManyVotersMySqlIT {

  private static final int VOTERS = 500;
  private static final int THREADS = 16;
  private static final int DISAGREE = 170;
  private static final int ABSTAIN = 60;

  @Autowired ApplicationContext context;
  @Autowired Accounts accounts;
  @Autowired Regions regions;
  @Autowired BallotMapper ballots;
  @Autowired MeterRegistry metrics;
  @Autowired JdbcTemplate sql;
  @Autowired MockMvc mvc;
  @Autowired Walk walk;

  private final List<String> members = new ArrayList<>();
  private CouncilDay day;
  private Pages pages;
  private long community;

  @BeforeEach
  void a_council_of_five_hundred() {
    long subdistrict = regions.byCode("110105001").orElseThrow().id();
    community = regions.children(subdistrict).get(0).id();
    appoint("many.resident", Role.RESIDENT, null);
    appoint("many.clerk", Role.CLERK, null);
    appoint("many.convener", Role.CONVENER, null);
    for (int i = 0; i < VOTERS; i++) {
      members.add("many." + i);
      appoint(members.get(i), Role.REPRESENTATIVE, community);
    }
    day = new CouncilDay(context, "many.clerk", "many.convener", "many.resident");
    pages = new Pages(mvc, walk);
  }

  private void appoint(String login, Role role, @Nullable Long council) {
    sql.update(
        "insert into account (login, name, password_hash, credentials, failures,"
            + " created_at) values (?, '代表', '-', 0, 0, 0)",
        login);
    long account = accounts.byLogin(login).orElseThrow().id();
    Sector sector = council == null ? null : Sector.PUBLIC;
    LocalDate since = LocalDate.of(2024, 1, 1);
    accounts.appoint(
        account,
        new Mandate(0, 0, role, community, council, null, sector, null, since, null, false),
        account);
  }

  @Test
  void every_acknowledged_vote_is_counted_and_nobody_meets_an_error() throws Exception {
    String matter = day.acceptedMatter();
    String session = day.placed(matter);
    day.begun(session);
    measure(
        "sign-ins",
        "session-sign-in",
        session,
        member -> new String[] {"attendance", "in_person", "code", day.walk.doorCode(session)});
    day.discussionEnds(matter);
    List<String> choices = choices();
    measure(
        "ballots",
        "session-ballot",
        matter,
        member -> new String[] {"choice", choices.get(member), "_confirmed", "true"});

    Resolution counted = ballots.ofMatter(new MatterNumber(matter)).get(0);
    assertThat(counted.agree()).isEqualTo(VOTERS - DISAGREE - ABSTAIN);
    assertThat(counted.disagree()).isEqualTo(DISAGREE);
    assertThat(counted.abstain()).isEqualTo(ABSTAIN);
    assertThat(counted.notCast()).isZero();
    assertThat(day.receipts(counted.roundId())).hasSize(VOTERS).doesNotHaveDuplicates();
    assertThat(walk.open(session)).containsExactly("session-minutes");
  }

  private static List<String> choices() {
    List<String> choices = new ArrayList<>(Collections.nCopies(DISAGREE, "disagree"));
    choices.addAll(Collections.nCopies(ABSTAIN, "abstain"));
    choices.addAll(Collections.nCopies(VOTERS - DISAGREE - ABSTAIN, "agree"));
    Collections.shuffle(choices, new Random(500));
    return choices;
  }

  private void measure(String what, String form, String subject, Answer answer) throws Exception {
    InboxRow task = walk.task(members.get(0), form, subject);
    double retries = retries();
    long[] took = new long[VOTERS];
    long began = System.nanoTime();
    inThreads(member -> took[member] = send(task, member, answer.of(member)));
    double seconds = (System.nanoTime() - began) / 1e9;
    Arrays.sort(took);
    System.out.printf(
        "%d %s, %d threads: %.0f/s, median %d ms, p95 %d ms, %.0f tried again%n",
        VOTERS,
        what,
        THREADS,
        VOTERS / seconds,
        Duration.ofNanos(took[VOTERS / 2]).toMillis(),
        Duration.ofNanos(took[VOTERS * 95 / 100]).toMillis(),
        retries() - retries);
  }

  private void inThreads(IntConsumer act) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Void>> all =
          IntStream.range(0, VOTERS)
              .<Callable<Void>>mapToObj(
                  member ->
                      () -> {
                        act.accept(member);
                        return null;
                      })
              .toList();
      for (Future<Void> one : threads.invokeAll(all)) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Returns how long it took, in nanoseconds. */
  private long send(InboxRow task, int member, String[] answers) {
    List<String> fields = new ArrayList<>(List.of("_key", Walk.key()));
    fields.addAll(List.of("_deployment", task.formDeployment()));
    fields.addAll(List.of(answers));
    long began = System.nanoTime();
    try {
      MockHttpServletResponse answer =
          pages.send(members.get(member), "/tasks/" + task.taskId(), fields.toArray(String[]::new));
      assertThat(answer.getStatus()).as(members.get(member)).isEqualTo(302);
    } catch (Exception failed) {
      throw new IllegalStateException(members.get(member), failed);
    }
    return System.nanoTime() - began;
  }

  private double retries() {
    return metrics.get("gongshang.retries").functionCounter().count();
  }

  /** What a member answers, by the member's place on the roll. */
  private interface Answer {

    String[] of(int member);
  }
}
