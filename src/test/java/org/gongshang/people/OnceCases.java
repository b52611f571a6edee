package org.gongshang.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongshang.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

abstract class OnceCases {

  private static final long ACCOUNT = 91_001;
  private static final Act ACT = Act.of("need", "路灯坏了");

  @Autowired Once once;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate sql;

  private final AtomicInteger effects = new AtomicInteger();
  private final String key = UUID.randomUUID().toString();

  @Test
  void theSecondTimeLeadsWhereTheFirstDid() {
    assertThat(run(key, "/a")).isEqualTo("/a");
    assertThat(run(key, "/b")).isEqualTo("/a");
    assertThat(effects).hasValue(1);
  }

  @Test
  void anotherKeyIsAnotherEffect() {
    run(key, "/a");
    assertThat(run(key + "x", "/b")).isEqualTo("/b");
    assertThat(effects).hasValue(2);
  }

  @Test
  void theKeyOfOneActDoesNothingForAnother() {
    assertThat(run(key, "/a")).isEqualTo("/a");
    for (Act other : List.of(Act.of("need", "路灯修好了"), Act.of("needs", "路灯坏了"), Act.of("need"))) {
      assertThatThrownBy(() -> run(key, other, "/b"))
          .isInstanceOf(Refusal.class)
          .hasMessage("form.once.other");
    }
    assertThat(run(key, "/b")).isEqualTo("/a");
    assertThat(effects).hasValue(1);
  }

  @Test
  void aKeyFromBeforeActsWereKeptStillHasOneEffect() {
    run(key, "/a");
    sql.update("update once_key set act = null where once_key = ?", key);
    assertThat(run(key, "/b")).isEqualTo("/a");
    assertThat(effects).hasValue(1);
  }

  @Test
  void anActIsWhatItIsMadeOfInThisOrder() {
    assertThat(Act.of("a", "bc")).isEqualTo(Act.of("a", "bc")).isNotEqualTo(Act.of("ab", "c"));
    assertThat(Act.of("a", "b")).isNotEqualTo(Act.of("b", "a"));
  }

  @Test
  void oldKeysAreForgotten() {
    run(key, "/a");
    once.forgetOld();
    assertThat(run(key, "/b")).isEqualTo("/a");

    sql.update("update once_key set used_at = used_at - 8 * 86400000 where once_key = ?", key);
    once.forgetOld();
    assertThat(run(key, "/b")).isEqualTo("/b");
  }

  @Test
  void aFailureLeavesTheKeyFree() {
    assertThatThrownBy(
            () ->
                transaction.execute(
                    status ->
                        once.run(
                            ACCOUNT,
                            key,
                            ACT,
                            () -> {
                              throw new Refusal("no");
                            })))
        .isInstanceOf(Refusal.class);
    assertThat(run(key, "/again")).isEqualTo("/again");
  }

  @Test
  void aSecondThatComesDuringTheFirstWaitsForIt() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    CompletableFuture<String> first =
        CompletableFuture.supplyAsync(
            () ->
                transaction.execute(
                    status ->
                        once.run(
                            ACCOUNT,
                            key,
                            ACT,
                            () -> {
                              inside.countDown();
                              await(goOn);
                              effects.incrementAndGet();
                              return "/first";
                            })));
    assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
    CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> run(key, "/second"));
    Thread.sleep(300);
    assertThat(second).isNotDone();
    goOn.countDown();

    assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("/first");
    assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo("/first");
    assertThat(effects).hasValue(1);
  }

  @Test
  void aKeyMustLookLikeOne() {
    assertThatThrownBy(() -> run("", "/a")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> run("x".repeat(81), "/a")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> run("a\0b", "/a")).isInstanceOf(Refusal.class);
  }

  @Test
  void withoutATransactionThereIsNoPromise() {
    assertThatThrownBy(() -> once.run(ACCOUNT, key, ACT, () -> "/a"))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  private String run(String with, String location) {
    return run(with, ACT, location);
  }

  private String run(String with, Act act, String location) {
    return transaction.execute(
        status ->
            once.run(
                ACCOUNT,
                with,
                act,
                () -> {
                  effects.incrementAndGet();
                  return location;
                }));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
