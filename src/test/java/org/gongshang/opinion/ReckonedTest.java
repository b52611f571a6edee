package org.gongshang.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.gongshang.opinion.ground.By;
import org.gongshang.opinion.ground.Ground;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReckonedTest {

  private static final Statement STATEMENT =
      new Statement(1, 1, 0, "棚子离楼要有十米", StatementState.ACCEPTED, null, null, Instant.EPOCH);

  private final Reckoned reckoned = new Reckoned();
  private final AtomicInteger times = new AtomicInteger();
  private final ExecutorService others = Executors.newCachedThreadPool();

  @AfterEach
  void nobody_waits_any_more() {
    others.shutdownNow();
  }

  @Test
  void what_did_not_change_is_reckoned_once() {
    assertThat(reckoned.at(7, true, outcome(10))).isSameAs(reckoned.at(7, true, outcome(10)));
    assertThat(times).hasValue(1);
  }

  @Test
  void a_small_round_is_always_up_to_date() {
    for (long stamp = 0; stamp < 5; stamp++) {
      reckoned.at(stamp, true, outcome(500));
    }
    assertThat(times).hasValue(5);
  }

  @Test
  void a_large_round_rests_while_it_is_open_and_is_exact_once_it_is_closed() {
    Outcome first = reckoned.at(1, true, slow(outcome(2_000)));

    assertThat(reckoned.at(2, true, outcome(2_000))).isSameAs(first);
    assertThat(reckoned.at(2, false, outcome(2_000))).isNotSameAs(first);
    assertThat(times).hasValue(2);
  }

  @Test
  void while_somebody_reckons_a_large_round_anew_others_see_what_was_known() throws Exception {
    Outcome first = reckoned.at(1, false, outcome(2_000));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Future<Outcome> anew =
        others.submit(
            () ->
                reckoned.at(
                    2,
                    false,
                    () -> {
                      begun.countDown();
                      await(end);
                      return outcome(2_000).get();
                    }));
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

    assertThat(reckoned.at(3, true, outcome(2_000))).isSameAs(first);
    end.countDown();
    assertThat(anew.get(10, TimeUnit.SECONDS)).isNotSameAs(first);
    assertThat(times).hasValue(2);
  }

  private static void await(CountDownLatch end) {
    try {
      assertThat(end.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** So long that nothing here outlasts the rest after it. */
  private static Supplier<Outcome> slow(Supplier<Outcome> reckoning) {
    return () -> {
      long began = System.nanoTime();
      while (System.nanoTime() - began < TimeUnit.MILLISECONDS.toNanos(500)) {
        Thread.onSpinWait();
      }
      return reckoning.get();
    };
  }

  /** With a thousand statements. */
  private Supplier<Outcome> outcome(int people) {
    return () -> {
      times.incrementAndGet();
      Ground ground = new Ground(By.SECTOR, people, List.of(), List.of(), List.of(), 0, false);
      return new Outcome(ground, Collections.nCopies(1_000, STATEMENT), Instant.EPOCH);
    };
  }
}
