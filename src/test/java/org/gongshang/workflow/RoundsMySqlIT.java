package org.gongshang.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gongshang.MySqlTest;
import org.gongshang.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Without the lock that an answer takes, MySQL counts zero and then lets the answer in. */
@MySqlTest
class RoundsMySqlIT {

  private static final long FIRST = 901;
  private static final long SECOND = 902;
  private static final long STRANGER = 999;

  @Autowired Rounds rounds;
  @Autowired TransactionTemplate transaction;

  @Test
  void a_closing_waits_for_an_answer_in_flight_and_counts_it() throws Exception {
    long round = open();
    CountDownLatch answered = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    CompletableFuture<Void> answer =
        CompletableFuture.runAsync(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      rounds.admit(round, FIRST);
                      answered.countDown();
                      await(mayCommit);
                    }));
    await(answered);

    CompletableFuture<Integer> count = CompletableFuture.supplyAsync(() -> closeAndCount(round));
    assertThatThrownBy(() -> count.get(700, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);

    mayCommit.countDown();
    answer.get(10, TimeUnit.SECONDS);
    assertThat(count.get(10, TimeUnit.SECONDS)).isEqualTo(1);
    assertThatThrownBy(() -> admit(round, SECOND)).isInstanceOf(Refusal.class);
    assertThat(rounds.get(round).answered()).isEqualTo(1);
  }

  @Test
  void an_answer_that_arrives_during_the_closing_is_refused() throws Exception {
    long round = open();
    CountDownLatch closed = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    CompletableFuture<Void> closing =
        CompletableFuture.runAsync(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      rounds.close(round);
                      closed.countDown();
                      await(mayCommit);
                    }));
    await(closed);
    CompletableFuture<Void> late = CompletableFuture.runAsync(() -> admit(round, FIRST));
    mayCommit.countDown();
    closing.get(10, TimeUnit.SECONDS);
    assertThatThrownBy(() -> late.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(Refusal.class);
    assertThat(rounds.get(round).answered()).isZero();
  }

  @Test
  void many_answer_in_the_same_moment_and_none_is_lost() {
    List<Long> roll = java.util.stream.LongStream.rangeClosed(1, 60).boxed().toList();
    long round = transaction.execute(s -> rounds.open("ballot", "S-test-3", null, roll, null));
    CompletableFuture.allOf(
            roll.stream()
                .map(member -> CompletableFuture.runAsync(() -> admit(round, member)))
                .toArray(CompletableFuture[]::new))
        .join();
    assertThat(closeAndCount(round)).isEqualTo(60);
  }

  @Test
  void one_answers_once_and_only_who_is_on_the_roll() {
    long round = open();
    admit(round, FIRST);
    assertThatThrownBy(() -> admit(round, FIRST)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> admit(round, STRANGER)).isInstanceOf(Refusal.class);
    assertThat(rounds.unanswered(round)).containsExactly(SECOND);
  }

  private long open() {
    return transaction.execute(
        status -> rounds.open("ballot", "S-test", null, List.of(FIRST, SECOND), null));
  }

  private void admit(long round, long member) {
    transaction.executeWithoutResult(status -> rounds.admit(round, member));
  }

  private int closeAndCount(long round) {
    return transaction.execute(
        status -> {
          rounds.close(round);
          return rounds.get(round).answered();
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
