package org.gongshang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongshang.programme.pabulib.CastVote;
import org.gongshang.programme.pabulib.ListedProject;
import org.gongshang.programme.pabulib.Pabulib;
import org.gongshang.programme.pabulib.PabulibReader;
import org.gongshang.programme.pabulib.PabulibWriter;
import org.gongshang.programme.pabulib.VoteType;
import org.gongshang.programme.selection.Ballot;
import org.gongshang.programme.selection.Choice;
import org.gongshang.programme.selection.Election;
import org.gongshang.programme.selection.EqualShares;
import org.gongshang.programme.selection.GreedyByVotes;
import org.gongshang.programme.selection.Outcome;
import org.gongshang.programme.selection.Raise;
import org.gongshang.programme.selection.Rule;
import org.gongshang.programme.selection.Ties;
import org.gongshang.programme.selection.Utility;
import org.gongshang.programme.selection.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** {@code bench/selection} runs this. */
@EnabledIfSystemProperty(named = "gongshang.bench", matches = "print")
class SelectionBench {

  private static final int VOTES = 60_000;
  private static final int PROJECTS = 83;
  private static final int AREAS = 12;
  private static final int MOST_CHOICES = 10;
  private static final BigDecimal BUDGET = BigDecimal.valueOf(10_000_000);

  /** A little less than may be sent, for what stands before the votes. */
  private static final long LARGEST = ((long) PabulibReader.MEGABYTES << 20) - 10_000;

  private static final Duration GREEDY = Duration.ofSeconds(2);
  private static final Duration SHARES = Duration.ofSeconds(60);

  private final Random random = new Random(20261130);

  @Test
  void a_district_selects_its_projects() throws IOException {
    Election election = read(written()).election();
    System.out.printf("selection: %,d votes, %d projects%n", VOTES, PROJECTS);

    assertThat(timed("greedy", GreedyByVotes.USUAL, election)).isLessThan(GREEDY);
    assertThat(timed("equal shares, by 1", shares("1", true), election)).isLessThan(SHARES);
    assertThat(timed("the same without jumps", shares("1", false), election)).isLessThan(SHARES);
    assertThat(timed("equal shares, by 0.01", shares("0.01", true), election)).isPositive();
  }

  /** As many votes as the largest file that is taken can hold. */
  @Test
  void the_largest_file_fits_into_memory() throws IOException {
    Path file = Files.createTempFile("selection", ".pb");
    try {
      int votes = write(file);
      long before = held();
      long begun = System.nanoTime();
      Pabulib read;
      try (InputStream in = Files.newInputStream(file)) {
        read = PabulibReader.read(in);
      }
      System.out.printf(
          "selection: %,d bytes with %,d votes: read in %,d ms, holds %,d MB%n",
          Files.size(file), votes, millis(begun), held() - before);
      assertThat(read.votes()).hasSize(votes);
      timed("greedy", GreedyByVotes.USUAL, read.election());
      begun = System.nanoTime();
      long[] most = {0};
      EqualShares once = new EqualShares(Utility.COST, Ties.CHEAPER_FIRST, Raise.NEVER, false);
      once.select(read.election(), (steps, spent) -> (most[0] = held() - before) > 0);
      System.out.printf(
          "  %-24s %,8d ms: holds %,d MB together with the file%n",
          "equal shares, not raised", millis(begun), most[0]);
    } finally {
      Files.delete(file);
    }
  }

  private int write(Path file) throws IOException {
    int votes = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("META\nkey;value\nbudget;" + BUDGET + "\nvote_type;approval\n");
      out.write("PROJECTS\nproject_id;cost\n");
      for (int at = 0; at < PROJECTS; at++) {
        out.write("P" + at + ";" + cost() + "\n");
      }
      out.write("VOTES\nvoter_id;vote\n");
      for (long written = 0; written < LARGEST; votes++) {
        String chosen =
            ballot().choices().stream()
                .map(choice -> "P" + choice.proposal())
                .collect(Collectors.joining(","));
        String line = "v" + votes + ";" + chosen + "\n";
        out.write(line);
        written += line.length();
      }
    }
    return votes;
  }

  private static long held() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private static long millis(long begun) {
    return (System.nanoTime() - begun) / 1_000_000;
  }

  private static Rule shares(String step, boolean jumps) {
    Raise raise = new Raise(new BigDecimal(step), Raise.Until.OVER_BUDGET, jumps);
    return new EqualShares(Utility.COST, Ties.CHEAPER_FIRST, raise, false);
  }

  private static Duration timed(String name, Rule rule, Election election) {
    int[] told = {0};
    Watch watch =
        (steps, spent) -> {
          told[0]++;
          return true;
        };
    long begun = System.nanoTime();
    Outcome outcome = rule.select(election, watch);
    Duration taken = Duration.ofNanos(System.nanoTime() - begun);
    System.out.printf(
        "  %-24s %,8d ms: %d projects for %,.2f, %,d steps, told %,d times%n",
        name, taken.toMillis(), outcome.ids().size(), outcome.spent(), outcome.steps(), told[0]);
    assertThat(outcome.left()).isNotNegative();
    return taken;
  }

  private byte[] written() throws IOException {
    List<ListedProject> projects =
        IntStream.range(0, PROJECTS)
            .mapToObj(at -> new ListedProject("P" + at, cost(), Map.of()))
            .toList();
    List<CastVote> votes = new ArrayList<>();
    for (int voter = 0; voter < VOTES; voter++) {
      votes.add(new CastVote("v" + voter, ballot()));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PabulibWriter.write(new Pabulib(Map.of(), VoteType.APPROVAL, BUDGET, 0, projects, votes), out);
    return out.toByteArray();
  }

  private BigDecimal cost() {
    return BigDecimal.valueOf(20_000 + 1_000L * random.nextInt(600));
  }

  /** Most choose what is near them, and some projects are liked more than others. */
  private Ballot ballot() {
    int area = random.nextInt(AREAS);
    TreeSet<Integer> chosen = new TreeSet<>();
    int wanted = 1 + random.nextInt(MOST_CHOICES);
    while (chosen.size() < wanted) {
      double liked = random.nextDouble() * random.nextDouble();
      int project = (int) (liked * PROJECTS);
      if (project % AREAS == area || random.nextInt(3) == 0) {
        chosen.add(project);
      }
    }
    return new Ballot(chosen.stream().map(Choice::approval).toList());
  }

  private static Pabulib read(byte[] file) throws IOException {
    long begun = System.nanoTime();
    Pabulib read = PabulibReader.read(new ByteArrayInputStream(file));
    System.out.printf("selection: read %,d bytes in %,d ms%n", file.length, millis(begun));
    return read;
  }
}
