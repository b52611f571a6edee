package org.gongshang.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongshang.MySqlTest;
import org.gongshang.Refusal;
import org.gongshang.ballot.Opening.Manner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Many vote, change and press twice while the ballot closes: what was acknowledged is counted. */
@MySqlTest
class BallotRaceMySqlIT {

  private static final int VOTERS = 60;
  private static final int THREADS = 16;

  @Autowired ApplicationContext context;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void every_acknowledged_vote_is_counted_and_no_other(boolean secret) throws Exception {
    Polling poll = new Polling(context, VOTERS);
    Manner manner = new Manner(secret, true, Tie.UNDECIDED, 0);
    long round =
        poll.open(Method.APPROVAL, Limits.approval(1, 1), manner, Polling.policy(VOTERS, VOTERS));
    List<Callable<Boolean>> acts = new ArrayList<>();
    for (int voter = 0; voter < VOTERS; voter++) {
      int who = voter;
      for (int time = 0; time < 2; time++) {
        acts.add(() -> votes(poll, round, who));
      }
      if (voter == VOTERS * 2 / 3) {
        acts.add(() -> closes(poll, round));
        acts.add(() -> closes(poll, round));
      }
    }

    long acknowledged = inThreads(acts).stream().filter(taken -> taken).count();

    Count count = poll.count(round);
    assertThat(count.fault()).isNull();
    assertThat(count.cast()).isEqualTo((int) acknowledged);
    assertThat(poll.number("select count(*) from ballot_result where round_id = ?", round)).isOne();
  }

  private static boolean votes(Polling poll, long round, int voter) {
    try {
      poll.castWith(poll.papers.newToken(), round, voter, "lamp");
      return true;
    } catch (Refusal refused) {
      assertThat(refused.key()).isIn("round.alreadyAnswered", "round.closed");
      return false;
    }
  }

  /** Two counts of the same moment: the second finds the first one's result, or steps back. */
  private static boolean closes(Polling poll, long round) {
    poll.count(round);
    return false;
  }

  private static List<Boolean> inThreads(List<Callable<Boolean>> acts) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Boolean> met = new ArrayList<>();
      for (Future<Boolean> one : threads.invokeAll(acts)) {
        met.add(one.get());
      }
      return met;
    } finally {
      threads.shutdownNow();
    }
  }
}
