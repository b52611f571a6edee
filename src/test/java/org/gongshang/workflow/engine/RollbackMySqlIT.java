package org.gongshang.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.camunda.bpm.engine.task.Task;
import org.gongshang.MySqlTest;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine's tables and ours change together or not at all. */
@MySqlTest
class RollbackMySqlIT {

  @Autowired TryOut tryOut;
  @Autowired Matters matters;
  @Autowired Engine engine;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void what_we_wrote_goes_when_the_engine_refuses() {
    MatterNumber matter = tryOut.openMatter("原来的标题");
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      matters.retitle(matter, "新的标题");
                      engine.complete("no such task", Map.of(), null);
                    }))
        .isInstanceOf(ConcurrencyFailureException.class);
    assertThat(matters.get(matter).title()).isEqualTo("原来的标题");
  }

  @Test
  void what_somebody_else_ended_meanwhile_is_a_lost_race_and_no_fault() {
    assertThatThrownBy(() -> engine.variables("no such task"))
        .isInstanceOf(ConcurrencyFailureException.class);
  }

  @Test
  void what_the_engine_did_goes_when_we_fail() {
    long instances = count("ACT_RU_EXECUTION");
    long numbers = count("matter");
    long steps = count("matter_step");
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      tryOut.openMatter("不会留下");
                      throw new IllegalStateException("after the engine");
                    }))
        .hasMessage("after the engine");
    assertThat(count("ACT_RU_EXECUTION")).isEqualTo(instances);
    assertThat(count("matter")).isEqualTo(numbers);
    assertThat(count("matter_step")).isEqualTo(steps);
  }

  @Test
  void a_task_stays_open_when_the_database_refuses_after_its_completion() {
    MatterNumber matter = tryOut.openMatter("数据库拒绝");
    Task task = tryOut.task(tryOut.start(tryOut.deploy("受理"), matter));
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      engine.complete(task.getId(), Map.of(), null);
                      jdbc.sql("insert into matter (number) values (null)").update();
                    }))
        .isInstanceOf(DataAccessException.class);
    assertThat(inboxRows(task)).isEqualTo(1);
    assertThat(
            tryOut
                .engine
                .getTaskService()
                .createTaskQuery()
                .taskId(task.getId())
                .singleResult()
                .getTaskDefinitionKey())
        .isEqualTo(TryOut.FIRST);
  }

  @Test
  void an_inbox_that_cannot_be_written_keeps_the_task_from_opening() {
    MatterNumber matter = tryOut.openMatter("待办写不进");
    String definition = tryOut.deploy("很长的名称".repeat(60));
    long tasks = count("ACT_RU_TASK");
    assertThatThrownBy(() -> tryOut.start(definition, matter)).isInstanceOf(RuntimeException.class);
    assertThat(count("ACT_RU_TASK")).isEqualTo(tasks);
  }

  @Test
  void whoever_completes_a_task_second_has_lost_a_race_and_nothing_else() throws Exception {
    MatterNumber matter = tryOut.openMatter("两人同时");
    Task task = tryOut.task(tryOut.start(tryOut.deploy("受理"), matter));
    CountDownLatch completed = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    CompletableFuture<Void> first =
        CompletableFuture.runAsync(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      engine.complete(task.getId(), Map.of(), 1L);
                      completed.countDown();
                      await(mayCommit);
                    }));
    await(completed);
    CompletableFuture<Void> second =
        CompletableFuture.runAsync(() -> engine.complete(task.getId(), Map.of(), 2L));
    assertThatThrownBy(() -> second.get(500, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    mayCommit.countDown();
    first.get(10, TimeUnit.SECONDS);

    assertThatThrownBy(() -> second.get(10, TimeUnit.SECONDS))
        .matches(OutermostRetry::lostRace, "a lost race");
    assertThat(inboxRows(task)).isZero();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private long inboxRows(Task task) {
    return jdbc.sql("select count(*) from inbox where task_id = ?")
        .param(task.getId())
        .query(Long.class)
        .single();
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }
}
