package org.gongshang.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gongshang.MySqlTest;
import org.gongshang.Refusal;
import org.gongshang.Walk;
import org.gongshang.deliberation.AdoptedMatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** An objection that is on its way when the notice ends is either waited for or told so. */
@MySqlTest
class NoticeClosingMySqlIT {

  private static final String WORDS = "空地是消防通道，充电棚会堵住消防车。𠮷😀";

  @Autowired ApplicationContext context;
  @Autowired Walk walk;
  @Autowired Objections objections;
  @Autowired NoticeMapper mapper;
  @Autowired TransactionTemplate transaction;

  private String matter;

  @BeforeEach
  void a_notice_ends_today() {
    matter = new AdoptedMatter(context).number();
    walk.nextWorkdays(5);
    assertThat(notice().status()).isEqualTo(NoticeStatus.OPEN);
  }

  @Test
  void the_closing_waits_for_an_objection_in_flight_and_counts_it() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    CompletableFuture<Void> objection =
        CompletableFuture.runAsync(() -> inOne(this::object, written, mayCommit));
    await(written);

    CompletableFuture<Void> end = CompletableFuture.runAsync(() -> walk.nextWorkdays(1));
    assertThatThrownBy(() -> end.get(700, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    mayCommit.countDown();
    objection.get(10, TimeUnit.SECONDS);
    end.get(20, TimeUnit.SECONDS);

    assertThat(notice().status()).isEqualTo(NoticeStatus.CLOSED);
    assertThat(notice().outcome()).isNull();
    assertThat(walk.open(matter)).containsExactly("notice-objection");
    assertThat(mapper.countOpen(notice().id())).isOne();
  }

  @Test
  void an_objection_that_comes_during_the_closing_is_told_that_it_is_too_late() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    CompletableFuture<Void> end =
        CompletableFuture.runAsync(() -> inOne(() -> walk.nextWorkdays(1), closed, mayCommit));
    await(closed);
    assertThat(notice().status()).isEqualTo(NoticeStatus.OPEN);

    CompletableFuture<Void> late = CompletableFuture.runAsync(this::object);
    assertThatThrownBy(() -> late.get(700, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    mayCommit.countDown();
    end.get(20, TimeUnit.SECONDS);

    assertThatThrownBy(() -> late.get(10, TimeUnit.SECONDS))
        .cause()
        .isInstanceOfSatisfying(
            Refusal.class, told -> assertThat(told.key()).isEqualTo("notice.objection.closed"));
    assertThat(mapper.objections(notice().id())).isEmpty();
    assertThat(walk.open(matter)).containsExactly("project-plan");
  }

  /** One transaction that does not end before it may. */
  private void inOne(Runnable act, CountDownLatch done, CountDownLatch mayCommit) {
    transaction.executeWithoutResult(
        status -> {
          act.run();
          done.countDown();
          await(mayCommit);
        });
  }

  private void object() {
    objections.object(notice().id(), WORDS, Walk.key(), walk.person("sunli"));
  }

  private Notice notice() {
    List<Notice> all = mapper.of(matter);
    return all.get(all.size() - 1);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
