package org.gongshang.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongshang.ApplicationTest;
import org.gongshang.Refusal;
import org.gongshang.ballot.Opening.Manner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** People vote, vote again, change, mistake tokens and come late, in any order: as a list would. */
@ApplicationTest
class RandomBallotTest {

  private static final int VOTERS = 7;
  private static final int ACTS = 60;

  @Autowired ApplicationContext context;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void whatever_the_order_the_count_is_that_of_a_plain_list(long seed) {
    Random random = new Random(seed);
    Polling poll = new Polling(context, VOTERS);
    Manner manner = new Manner(random.nextBoolean(), random.nextBoolean(), Tie.UNDECIDED, 0);
    Method method = Method.values()[random.nextInt(Method.values().length)];
    long round = poll.open(method, new Limits(2, 1, 5, 100), manner, Polling.policy(7, 7));
    Map<Integer, String> model = new HashMap<>();
    Map<Integer, String> tokens = new HashMap<>();
    boolean open = true;
    for (int act = 0; act < ACTS; act++) {
      int voter = random.nextInt(VOTERS);
      String[] marks = marks(method, random);
      if (open && act > ACTS / 2 && random.nextInt(12) == 0) {
        poll.count(round);
        open = false;
      }
      if (random.nextInt(3) > 0) {
        String token = poll.papers.newToken();
        boolean taken = done(() -> poll.castWith(token, round, voter, marks));
        boolean may = open && !model.containsKey(voter) && valid(poll, round, marks);
        assertThat(taken).as("seed %d act %d: %s votes", seed, act, voter).isEqualTo(may);
        if (taken) {
          model.put(voter, line(poll, round, marks));
          tokens.put(voter, token);
        }
      } else {
        boolean right = random.nextInt(4) > 0;
        String token = right ? tokens.get(voter) : poll.papers.newToken();
        boolean taken = done(() -> poll.change(round, voter, token, marks));
        boolean may =
            open
                && manner.changeable()
                && model.containsKey(voter)
                && (right || !manner.secret())
                && valid(poll, round, marks);
        assertThat(taken).as("seed %d act %d: %s changes", seed, act, voter).isEqualTo(may);
        if (taken) {
          model.put(voter, line(poll, round, marks));
        }
      }
    }
    compare(poll, round, model);
  }

  private static void compare(Polling poll, long round, Map<Integer, String> model) {
    Count count = poll.count(round);
    assertThat(count.fault()).isNull();
    assertThat(count.cast()).isEqualTo(model.size());
    List<Paper> expected = model.values().stream().map(Paper::parse).toList();
    assertThat(poll.ballots.papers(round)).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(count.abstained())
        .isEqualTo((int) expected.stream().filter(Paper::abstains).count());
    for (Figure figure : count.figures()) {
      long points =
          expected.stream()
              .mapToLong(paper -> paper.points().getOrDefault(figure.option(), 0))
              .sum();
      assertThat(figure.points()).isEqualTo(points);
    }
  }

  private static boolean done(Runnable act) {
    try {
      act.run();
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }

  private static @Nullable Paper read(Polling poll, long round, String[] marks) {
    try {
      return PaperCheck.of(poll.ballots.rule(round), poll.ballots.options(round))
          .read(List.of(marks));
    } catch (Refusal fault) {
      return null;
    }
  }

  private static boolean valid(Polling poll, long round, String[] marks) {
    return read(poll, round, marks) != null;
  }

  private static String line(Polling poll, long round, String[] marks) {
    Paper paper = read(poll, round, marks);
    return paper == null ? "" : paper.line(poll.ballots.rule(round).method());
  }

  /** Mostly what the method takes, now and then something else. */
  private static String[] marks(Method method, Random random) {
    if (random.nextInt(8) == 0) {
      return new String[] {"abstain"};
    }
    if (random.nextInt(10) == 0) {
      return new String[] {"pool"};
    }
    List<String> marks = new ArrayList<>();
    switch (method) {
      case YES_NO -> marks.add(random.nextBoolean() ? "agree" : "disagree");
      case SCORE ->
          Polling.OPTIONS.forEach(option -> marks.add(option.key() + "=" + random.nextInt(7)));
      case APPROVAL, BUDGET ->
          Polling.OPTIONS.forEach(
              option -> {
                if (random.nextBoolean()) {
                  marks.add(option.key());
                }
              });
    }
    return marks.toArray(String[]::new);
  }
}
